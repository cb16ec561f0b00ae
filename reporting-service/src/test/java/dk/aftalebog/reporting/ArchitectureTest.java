package dk.aftalebog.reporting;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.aftalebog.reporting.web.LedgerPage;
import dk.aftalebog.reporting.web.ReadsOneState;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTest {

	private static final String HERE = "dk.aftalebog.reporting";

	private static final String[] QUESTIONS = { HERE + ".agreement..", HERE + ".diff..", HERE + ".duties..",
			HERE + ".erasurereceipt..", HERE + ".evidence..", HERE + ".log..", HERE + ".history..",
			HERE + ".lateknowledge..", HERE + ".progress..", HERE + ".plan..", HERE + ".provenance..",
			HERE + ".year.." };

	private final JavaClasses service = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(HERE);

	@Test
	void the_read_side_knows_nothing_of_the_write_side() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("dk.aftalebog.agreement..", "org.axonframework..")
			.check(this.service);
	}

	@Test
	void no_question_knows_another() {
		for (String one : QUESTIONS) {
			for (String other : QUESTIONS) {
				if (!one.equals(other)) {
					noClasses().that()
						.resideInAPackage(one)
						.should()
						.dependOnClassesThat()
						.resideInAPackage(other)
						.check(this.service);
				}
			}
		}
	}

	@Test
	void questions_do_not_know_where_the_events_come_from() {
		noClasses().that()
			.resideOutsideOfPackage(HERE + ".intake..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(HERE + ".intake..", "org.apache.kafka..", "org.springframework.kafka..")
			.check(this.service);
	}

	@Test
	void what_takes_in_and_what_projects_do_not_know_who_asks() {
		noClasses().that()
			.resideInAnyPackage(HERE + ".intake..", HERE + ".projection..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(HERE + ".asof..", HERE + ".web..", HERE + ".security..", "org.springframework.web..")
			.check(this.service);
		noClasses().that()
			.resideInAnyPackage(HERE + ".intake..", HERE + ".projection..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(QUESTIONS)
			.check(this.service);
	}

	@Test
	void every_endpoint_and_page_reads_one_state_and_leaves_sql_to_its_queries() {
		classes().that()
			.areAnnotatedWith(RestController.class)
			.and()
			.resideInAnyPackage(QUESTIONS)
			.should()
			.beAnnotatedWith(ReadsOneState.class)
			.andShould()
			.notBePublic()
			.check(this.service);
		classes().that().areAnnotatedWith(LedgerPage.class).should().notBePublic().check(this.service);
		noClasses().that()
			.areAnnotatedWith(RestController.class)
			.or()
			.areAnnotatedWith(LedgerPage.class)
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.jdbc..")
			.check(this.service);
	}

	@Test
	void only_what_another_package_needs_is_public() {
		classes().that()
			.arePublic()
			.and()
			.areTopLevelClasses()
			.and(DescribedPredicate.not(JavaClass.Predicates.type(ReportingServiceApplication.class)))
			.should(beNeededByAnotherPackage())
			.check(this.service);
	}

	@Test
	void no_class_is_named_after_nothing() {
		noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)").check(this.service);
	}

	private static ArchCondition<JavaClass> beNeededByAnotherPackage() {
		return new ArchCondition<>("be needed by another package") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean needed = type.getDirectDependenciesToSelf()
					.stream()
					.anyMatch((
							dependency) -> !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
				if (!needed && type.getModifiers().contains(JavaModifier.PUBLIC)) {
					events.add(SimpleConditionEvent.violated(type,
							type.getName() + " is public and no other package needs it"));
				}
			}

		};
	}

}
