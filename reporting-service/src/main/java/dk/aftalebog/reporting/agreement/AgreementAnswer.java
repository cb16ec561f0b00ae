package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.persons.NamedPerson;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says on a day, as known at an instant.
 *
 * @param asOf the day, the instant, and how far the projection has come
 * @param id the agreement's id
 * @param plan the id of its plan
 * @param focusArea its focus area
 * @param state whether it is in force on that day
 * @param projection why the projection of this agreement stands still, if it does
 * @param inForceFrom from when it says this; not yet in force: the first day of its
 * period
 * @param inForceUntil in force: the first day on which it says something else
 * @param endedOn ended: the last day of its period
 * @param agreement in force: what it says
 * @param lastVersion ended: what it said last
 * @param findings contradictions in what it says or said last
 * @param measurements what was measured, by indicator and year
 * @param persons who the contact persons are, where that was asked for
 */
record AgreementAnswer(Moment asOf, String id, String plan, String focusArea, State state,
		@Nullable Standstill projection, @Nullable LocalDate inForceFrom, @Nullable LocalDate inForceUntil,
		@Nullable LocalDate endedOn, @Nullable Agreement agreement, @Nullable LastVersion lastVersion,
		@JsonInclude List<Finding> findings, @JsonInclude List<Measurement> measurements,
		@Nullable List<NamedPerson> persons) {

	AgreementAnswer withPersons(List<NamedPerson> named) {
		return new AgreementAnswer(this.asOf, this.id, this.plan, this.focusArea, this.state, this.projection,
				this.inForceFrom, this.inForceUntil, this.endedOn, this.agreement, this.lastVersion, this.findings,
				this.measurements, named);
	}

	/** The contact persons it refers to, each once. */
	public List<String> contacts() {
		Agreement says = (this.agreement != null) ? this.agreement
				: (this.lastVersion != null) ? this.lastVersion.agreement() : null;
		return (says == null) ? List.of()
				: says.parties().stream().map(Party::contact).filter(Objects::nonNull).distinct().toList();
	}

	/**
	 * What an agreement that has ended said last.
	 *
	 * @param inForceFrom from when it said so
	 * @param agreement what it said
	 */
	record LastVersion(LocalDate inForceFrom, Agreement agreement) {
	}

	/**
	 * A measured figure.
	 *
	 * @param indicator the indicator's key
	 * @param comparator the comparator's key, where the figure is its
	 * @param year the year
	 * @param cell the figure, or why there is none
	 * @param recordedAt when it was recorded
	 * @param correction why the figure before it was corrected, if it was
	 */
	record Measurement(String indicator, @Nullable String comparator, int year, Cell cell, Instant recordedAt,
			@Nullable String correction) {
	}

}
