package dk.aftalebog.agreement.governance;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.RevisionTerms.ProposalScope;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.record.RevisionRecord.Status;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.TermsInForce.Proposer;
import dk.aftalebog.model.terms.Titled;
import dk.aftalebog.model.timeline.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;

class SpeechTest {

	@Test
	void everything_is_called_by_a_name_of_its_own_in_both_languages() {
		apart(Stream.of(Status.values()), Speech::of);
		apart(Stream.of(RevisionKind.values()), Speech::of);
		apart(Stream.of(Term.Source.values()), Speech::of);
	}

	@Test
	void a_status_and_a_kind_are_called_so_for_others_too() {
		assertThat(Revisions.words(Status.DRAFT)).isEqualTo(new Words("a draft", "et udkast"));
		assertThat(Revisions.words(RevisionKind.URGENT)).isEqualTo(new Words("urgent", "hasteændring"));
	}

	@Test
	void proposers_are_called_by_their_titles() {
		assertThat(Speech.of(List.of(proposer("Chefen"), proposer("Styregruppen"))))
			.isEqualTo("'Chefen', 'Styregruppen'");
	}

	@Test
	void a_fact_is_called_by_what_brought_it() {
		assertThat(Speech.of(fact(0))).isEqualTo(new Words("The registration's fact", "Registreringens oplysning"));
		assertThat(Situation.words(fact(2))).isEqualTo(new Words("The fact of revision 2 decided on 2022-06-01",
				"Ændringen i revision 2 besluttet 2022-06-01"));
		assertThat(Speech.of(fact(null)))
			.isEqualTo(new Words("The awaited value entered on 2022-06-01", "Den ventede værdi indtastet 2022-06-01"));
	}

	@Test
	void what_moved_is_told_once_however_many_facts_it_brought() {
		assertThat(Basis.named(List.of(fact(2), fact(2), fact(null)))).isEqualTo(
				new Words("revision 2 took force, decided on 2022-06-01; an awaited value was entered on 2022-06-01",
						"revision 2 trådte i kraft, besluttet 2022-06-01; en ventet værdi blev indtastet 2022-06-01"));
	}

	private static <T> void apart(Stream<T> all, Function<T, Words> words) {
		List<Words> called = all.map(words).toList();
		assertThat(called.stream().map(Words::english)).doesNotHaveDuplicates().doesNotContain("");
		assertThat(called.stream().map(Words::danish)).doesNotHaveDuplicates().doesNotContain("");
	}

	private static Proposer proposer(String title) {
		return new Proposer(new Titled(title, null), ProposalScope.AGREEMENT);
	}

	private static Fact fact(@Nullable Integer revision) {
		return new Fact(1, revision, day("2022-06-01"), day("2022-08-01"), new Change.AgreementRenamed("x"));
	}

}
