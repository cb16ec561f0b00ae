package dk.aftalebog.reporting.projection;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectionTablesTest {

	@Test
	void a_migration_is_about_the_projection_or_about_the_rest() {
		assertThat(ProjectionTables.in(Schema.LIVE)).isNotEmpty()
			.allSatisfy((sql) -> assertThat(sql).doesNotContain("ledger."));
	}

	@Test
	void for_another_schema_nothing_names_the_live_one() {
		assertThat(ProjectionTables.in(Schema.NEXT)).hasSameSizeAs(ProjectionTables.in(Schema.LIVE))
			.allSatisfy(
					(sql) -> assertThat(sql).doesNotContainPattern("\\bprojection[.;]").contains("projection_next"));
		assertThat(Schema.NEXT.in("SELECT * FROM projection.plan, ledger.projection"))
			.isEqualTo("SELECT * FROM projection_next.plan, ledger.projection");
	}

}
