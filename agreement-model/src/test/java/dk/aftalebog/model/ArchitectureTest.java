package dk.aftalebog.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTest {

	private final JavaClasses model = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dk.aftalebog.model");

	@Test
	void the_model_knows_nothing_but_java() {
		classes().should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("dk.aftalebog.model..", "java.lang..", "java.util..", "java.time..", "java.math..",
					"java.nio..", "java.security..", "java.io", "org.jspecify..")
			.check(this.model);
	}

	@Test
	void the_model_has_no_clock() {
		noClasses().should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.dependOnClassesThat()
			.areAssignableTo(Clock.class)
			.check(this.model);
	}

	@Test
	void the_model_reads_and_writes_nothing() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
			.check(this.model);
	}

	@Test
	void values_and_events_are_immutable() {
		fields().that()
			.areDeclaredInClassesThat()
			.resideInAnyPackage("..agreement", "..event", "..plan", "..timeline", "..log")
			.should()
			.beFinal()
			.check(this.model);
	}

}
