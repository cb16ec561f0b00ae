package dk.aftalebog.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

	private static final String BASE = "dk.aftalebog.agreement.";

	/** What is not a thing that a user does. */
	private static final Set<String> INFRASTRUCTURE = Set.of("eventstore", "governance", "persons", "publication",
			"record", "refusal", "security", "web");

	private final JavaClasses service = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dk.aftalebog.agreement");

	@ParameterizedTest
	@ValueSource(strings = { "attach", "confirmdecision", "correctperson", "deciderevision", "eraseperson",
			"openrevision", "proposechange", "recordevaluation", "recordmeasurement", "registeragreement",
			"registerperson", "registerplan", "submitrevision", "viewperson", "viewrevision", "withdrawchange",
			"withdrawrevision" })
	void no_feature_knows_another_but_for_the_files_it_refers_to(String feature) {
		DescribedPredicate<JavaClass> otherFeature = DescribedPredicate.describe("another feature", (type) -> {
			String name = type.getPackageName();
			return name.startsWith(BASE) && !name.equals(BASE + feature) && !name.equals(BASE + "attach")
					&& !INFRASTRUCTURE.contains(name.substring(BASE.length()));
		});
		noClasses().that()
			.resideInAPackage(BASE + feature)
			.should()
			.dependOnClassesThat(otherFeature)
			.check(this.service);
	}

	@Test
	void packages_depend_on_one_another_in_one_direction() {
		slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(this.service);
	}

	@Test
	void features_are_hidden() {
		classes().that()
			.resideInAnyPackage(BASE + "confirmdecision", BASE + "correctperson", BASE + "deciderevision",
					BASE + "eraseperson", BASE + "registerperson", BASE + BASE + "viewperson", BASE + "openrevision",
					BASE + "proposechange", BASE + "recordevaluation", BASE + "recordmeasurement",
					BASE + "registeragreement", BASE + "registerplan", BASE + "submitrevision", BASE + "viewrevision",
					BASE + "withdrawchange", BASE + "withdrawrevision")
			.and()
			.areTopLevelClasses()
			.should()
			.bePackagePrivate()
			.check(this.service);
	}

	@Test
	void time_comes_from_the_clock_that_is_given() {
		noClasses().should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(this.service);
	}

	@Test
	void the_write_side_does_not_know_the_read_side() {
		noClasses().should().dependOnClassesThat().resideInAPackage("dk.aftalebog.reporting..").check(this.service);
	}

}
