package dk.aftalebog.reporting.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Section;
import org.jspecify.annotations.Nullable;

/**
 * The fund's templates of an agreement: which parts come in which order, in the agreement
 * and on the sheet of an activity.
 */
enum PaperTemplate {

	/** The older one: it has a budget, and says last from when it holds. */
	BEFORE_2021,
	/** The newer one: it asks for goals with indicators, and has no budget. */
	FROM_2021;

	/** Where the texts of these keys stand; every other stands after the parties. */
	private static final Map<String, Part> SECTIONS = Map.of("ansvar", Part.INTRODUCTION, "problemkompleks",
			Part.PROBLEM, "formål", Part.GOALS, "opfølgning", Part.GOALS, "aktiviteter", Part.ACTIVITIES,
			"medarbejderressourcer", Part.RESOURCES, "kommunal-indsats", Part.MUNICIPALITY, "samspil",
			Part.MUNICIPALITY, "konflikthåndtering", Part.CONFLICTS);

	/** The parts of an agreement. */
	enum Part {

		INTRODUCTION, PROBLEM, NAME, PERIOD, PARTIES, OTHER, GOALS, ACTIVITIES, RESOURCES, MUNICIPALITY, BUDGET,
		CONFLICTS, TERMS, SHEETS

	}

	/** The parts of an activity's sheet. */
	enum SheetPart {

		PURPOSE(ActivityText.PURPOSE), TARGET_GROUPS(null), CONTENT(ActivityText.CONTENT),
		PRACTICE(ActivityText.PRACTICE), SUCCESS(null), ORGANISATION(ActivityText.ORGANISATION),
		ROLES(ActivityText.ROLES), RESOURCES(null), ANCHORING(ActivityText.ANCHORING);

		private final @Nullable ActivityText text;

		SheetPart(@Nullable ActivityText text) {
			this.text = text;
		}

		@Nullable ActivityText text() {
			return this.text;
		}

	}

	/** Only the older template asks for a budget. */
	static PaperTemplate of(Agreement says) {
		return (says.budget() != null) ? BEFORE_2021 : FROM_2021;
	}

	/** The parts of a sheet. */
	List<SheetPart> sheet() {
		return switch (this) {
			case BEFORE_2021 -> List.of(SheetPart.CONTENT, SheetPart.PRACTICE, SheetPart.PURPOSE,
					SheetPart.TARGET_GROUPS, SheetPart.SUCCESS, SheetPart.ORGANISATION, SheetPart.ROLES,
					SheetPart.RESOURCES, SheetPart.ANCHORING);
			case FROM_2021 -> List.of(SheetPart.PURPOSE, SheetPart.TARGET_GROUPS, SheetPart.CONTENT, SheetPart.PRACTICE,
					SheetPart.ORGANISATION, SheetPart.ROLES, SheetPart.SUCCESS, SheetPart.RESOURCES,
					SheetPart.ANCHORING);
		};
	}

	private List<Part> order() {
		return switch (this) {
			case BEFORE_2021 -> List.of(Part.INTRODUCTION, Part.NAME, Part.PARTIES, Part.OTHER, Part.PROBLEM,
					Part.GOALS, Part.ACTIVITIES, Part.RESOURCES, Part.MUNICIPALITY, Part.BUDGET, Part.CONFLICTS,
					Part.TERMS, Part.PERIOD, Part.SHEETS);
			case FROM_2021 -> List.of(Part.INTRODUCTION, Part.PROBLEM, Part.NAME, Part.PERIOD, Part.PARTIES, Part.OTHER,
					Part.GOALS, Part.ACTIVITIES, Part.RESOURCES, Part.MUNICIPALITY, Part.BUDGET, Part.CONFLICTS,
					Part.TERMS, Part.SHEETS);
		};
	}

	/** All its parts, each with the texts that stand there. */
	Map<Part, List<Section>> parts(Agreement says) {
		Map<Part, List<Section>> parts = new LinkedHashMap<>();
		order().forEach((part) -> parts.put(part, new ArrayList<>()));
		says.sections()
			.forEach((section) -> parts
				.computeIfAbsent(SECTIONS.getOrDefault(section.key(), Part.OTHER), (part) -> new ArrayList<>())
				.add(section));
		return parts;
	}

}
