package dk.aftalebog.model;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.Event;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The model is plain Java values, the same wherever and whenever it runs. */
class ArchitectureTest {

	private static final JavaClasses MODEL = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dk.aftalebog.model");

	private static final DescribedPredicate<JavaClass> VALUE = DescribedPredicate.describe(
			"records, enums or sealed interfaces",
			(type) -> type.isRecord() || type.isEnum() || (type.isInterface() && type.reflect().isSealed()));

	@Test
	void the_whole_model_is_looked_at() {
		assertThat(MODEL).hasSizeGreaterThan(100);
		assertThat(MODEL.contain(Event.class)).isTrue();
		assertThat(MODEL.contain(ArchitectureTest.class)).isFalse();
	}

	@Test
	void the_model_knows_java_and_itself_only() {
		classes().should()
			.onlyDependOnClassesThat(resideInAnyPackage("dk.aftalebog.model..", "java.lang..", "java.util..",
					"java.time..", "java.math..", "java.nio..", "java.security..", "javax.crypto..", "java.io",
					"org.jspecify.."))
			.check(MODEL);
	}

	@Test
	void the_model_reads_and_writes_nothing_outside_itself() {
		noClasses().should()
			.dependOnClassesThat(resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.nio.channels..",
					"java.sql..")
				.and(DescribedPredicate.not(equivalentTo(ByteArrayOutputStream.class)))
				// Records and exceptions name them in their compiled form.
				.and(DescribedPredicate.not(equivalentTo(java.io.Serializable.class))))
			.check(MODEL);
	}

	@Test
	void the_model_looks_at_no_clock() {
		noClasses().should()
			.dependOnClassesThat(assignableTo(Clock.class))
			.orShould()
			.accessTargetWhere(DescribedPredicate.describe("now() is called", ArchitectureTest::isNow))
			.check(MODEL);
	}

	private static boolean isNow(JavaAccess<?> access) {
		JavaClass owner = access.getTargetOwner();
		boolean clock = owner.isEquivalentTo(Instant.class) || owner.isEquivalentTo(LocalDate.class)
				|| owner.isEquivalentTo(LocalDateTime.class) || owner.isEquivalentTo(OffsetDateTime.class)
				|| owner.isEquivalentTo(ZonedDateTime.class) || owner.isEquivalentTo(Year.class)
				|| owner.isEquivalentTo(YearMonth.class);
		return (clock && access.getName().equals("now"))
				|| (owner.isEquivalentTo(System.class) && !access.getName().equals("arraycopy"));
	}

	@Test
	void events_and_changes_are_records() {
		classes().that(assignableTo(Event.class).or(assignableTo(Change.class)))
			.and()
			.areNotInterfaces()
			.should()
			.beRecords()
			.check(MODEL);
	}

	@Test
	void values_are_records_enums_or_sealed() {
		classes().that()
			.resideInAnyPackage("dk.aftalebog.model.agreement..", "dk.aftalebog.model.plan..",
					"dk.aftalebog.model.event..")
			.and()
			.arePublic()
			.and()
			.doNotHaveSimpleName("Keyed")
			.should(ArchCondition.from(VALUE))
			.check(MODEL);
	}

	@Test
	void every_other_class_is_final() {
		classes().that()
			.areNotInterfaces()
			.and()
			.areNotEnums()
			.and()
			.areNotAnonymousClasses()
			.should()
			.haveModifier(JavaModifier.FINAL)
			.check(MODEL);
	}

	@Test
	void nothing_has_a_setter() {
		methods().should().haveNameNotMatching("set[A-Z].*").check(MODEL);
	}

	@Test
	void no_field_can_be_changed_from_outside() {
		fields().that().areNotPrivate().should().beFinal().check(MODEL);
	}

	@Test
	void values_and_events_are_immutable() {
		fields().that()
			.areDeclaredInClassesThat()
			.resideInAnyPackage("..agreement", "..event", "..plan", "..timeline", "..log", "..year")
			.should()
			.beFinal()
			.check(MODEL);
	}

}
