package dk.aftalebog.agreement;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.RevisionTerms.Cadence;
import dk.aftalebog.model.agreement.RevisionTerms.FundInvolvement;
import dk.aftalebog.model.agreement.RevisionTerms.ProposalScope;
import org.jspecify.annotations.Nullable;

/** Terms of revision of which a test names only what it is about; silent otherwise. */
public final class TermsDraft {

	private final List<RevisionTerms.Proposer> proposers = new ArrayList<>();

	private @Nullable Cadence cadence;

	private @Nullable Boolean urgentAllowed;

	private List<String> substantial = List.of();

	private @Nullable FundInvolvement fund;

	private RevisionTerms.@Nullable Upload upload;

	private TermsDraft() {
	}

	public static TermsDraft terms() {
		return new TermsDraft();
	}

	/** The fourth paper's: ordinary once a year, urgent at any time. */
	public static RevisionTerms onceAYear() {
		return terms().every(Cadence.ONCE_A_YEAR).urgent(true).build();
	}

	public TermsDraft proposer(String title, ProposalScope scope) {
		this.proposers.add(new RevisionTerms.Proposer(title, scope));
		return this;
	}

	public TermsDraft every(Cadence cadence) {
		this.cadence = cadence;
		return this;
	}

	public TermsDraft urgent(boolean allowed) {
		this.urgentAllowed = allowed;
		return this;
	}

	public TermsDraft substantial(String... kinds) {
		this.substantial = List.of(kinds);
		return this;
	}

	public TermsDraft fund(FundInvolvement fund) {
		this.fund = fund;
		return this;
	}

	public TermsDraft upload(String by, @Nullable Integer withinDays) {
		this.upload = new RevisionTerms.Upload(by, withinDays);
		return this;
	}

	public RevisionTerms build() {
		return new RevisionTerms(this.proposers, this.cadence, this.urgentAllowed, null, this.substantial, this.fund,
				null, this.upload, null, null, null);
	}

}
