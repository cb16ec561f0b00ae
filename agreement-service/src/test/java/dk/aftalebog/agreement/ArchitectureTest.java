package dk.aftalebog.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

	private static final String BASE = "dk.aftalebog.agreement.";

	/** What is not a thing that a user does. */
	private static final Set<String> INFRASTRUCTURE = Set.of("eventstore", "governance", "pages", "persons", "preview",
			"publication", "record", "refusal", "security", "transparency", "web");

	private static final String[] FEATURES = { "attach", "changeplan", "checkdirectory", "confirmdecision",
			"consultterms", "correctperson", "deciderevision", "declaresubstantial", "eraseperson", "fillawaited",
			"involvefund", "listduties", "openrevision", "previewrevision", "proposechange", "recordevaluation",
			"recordmeasurement", "recordupload", "registeragreement", "registerperson", "registerplan",
			"reverserevision", "settlerevision", "submitrevision", "viewagreement", "viewperson", "viewplan",
			"viewrevision", "withdrawchange", "withdrawrevision" };

	private final JavaClasses service = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dk.aftalebog.agreement");

	@ParameterizedTest
	@MethodSource("features")
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

	static Stream<String> features() {
		return Arrays.stream(FEATURES);
	}

	@Test
	void every_package_is_a_feature_or_infrastructure() {
		Set<String> packages = this.service.stream()
			.map((type) -> type.getPackageName())
			.filter((name) -> name.startsWith(BASE))
			.map((name) -> name.substring(BASE.length()))
			.collect(Collectors.toSet());
		packages.removeAll(INFRASTRUCTURE);
		assertThat(packages).containsExactlyInAnyOrder(FEATURES);
	}

	@Test
	void packages_depend_on_one_another_in_one_direction() {
		slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(this.service);
	}

	@Test
	void features_are_hidden() {
		classes().that()
			.resideInAnyPackage(Arrays.stream(FEATURES)
				.filter((feature) -> !feature.equals("attach"))
				.map((feature) -> BASE + feature)
				.toArray(String[]::new))
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
