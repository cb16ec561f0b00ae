package dk.aftalebog.log;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTest {

	@Test
	void the_log_is_java_alone_and_knows_no_database_no_file_and_no_network() {
		var log = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("dk.aftalebog.log");
		classes().should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "dk.aftalebog.log", "org.jspecify..")
			.check(log);
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..")
			.check(log);
	}

}
