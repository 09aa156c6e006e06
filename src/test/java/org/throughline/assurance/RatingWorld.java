package org.throughline.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

import org.throughline.assurance.SelfAssessmentEdit.RatingEdit;
import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.TestOrganisations;
import org.throughline.platform.form.RuleViolation;
import org.throughline.report.ReportState;
import org.throughline.report.ReportWorld;
import org.throughline.report.TestReports;

/**
 * Schemes, standards and organisations for tests, in a place of a {@link ReportWorld}.
 */
@TestComponent
public class RatingWorld {

	private final ReportWorld world;

	private final RatingSchemeService schemes;

	private final StandardSetService sets;

	private final StandardMappingService mappings;

	private final SelfAssessmentService assessments;

	private final ModerationService moderation;

	private final RatingRowService rows;

	private final TestReports reports;

	private final TestOrganisations organisations;

	RatingWorld(ReportWorld world, RatingSchemeService schemes, StandardSetService sets,
			StandardMappingService mappings, SelfAssessmentService assessments, ModerationService moderation,
			RatingRowService rows, TestReports reports, TestOrganisations organisations) {
		this.world = world;
		this.schemes = schemes;
		this.sets = sets;
		this.mappings = mappings;
		this.assessments = assessments;
		this.moderation = moderation;
		this.rows = rows;
		this.reports = reports;
		this.organisations = organisations;
	}

	/** Adds the scheme Green, Amber, Red. */
	public String colours(ReportWorld.Place place) {
		return scheme(place, "Colours", "Green", "Amber", "Red");
	}

	/** Adds the scheme 1 to 4. */
	public String grades(ReportWorld.Place place) {
		return scheme(place, "Grades", "1", "2", "3", "4");
	}

	/** Adds a scheme with these levels, the best first. */
	public String scheme(ReportWorld.Place place, String name, String... labels) {
		var colours = List.of(RatingColour.GREEN, RatingColour.AMBER, RatingColour.RED, RatingColour.GREY);
		var levels = IntStream.range(0, labels.length)
			.mapToObj((at) -> new RatingSchemeEdit.LevelEdit(null, labels[at], colours.get(at), "means " + labels[at]))
			.toList();
		return this.world.asProcess(() -> this.schemes.add(place.id(), new RatingSchemeEdit(name, "A source", levels)));
	}

	/** Adds a set of standards for a year. */
	public String set(ReportWorld.Place place, String scheme, int year, @Nullable String follows, String... titles) {
		return this.world.asProcess(() -> this.sets.add(place.id(), edit(scheme, year, follows, titles)));
	}

	public static StandardSetEdit edit(String scheme, int year, @Nullable String follows, String... titles) {
		var content = new StandardSetContent("Audit", String.valueOf(year), StandardSetKind.SECTION_11,
				LocalDate.of(year, 12, 31), null, null, AuditCycle.UNKNOWN);
		return new StandardSetEdit(content, scheme, follows,
				Stream.of(titles).map((title) -> new StandardSetEdit.StandardEdit(null, title, null)).toList());
	}

	/** Makes a set follow an earlier one. */
	public void follow(ReportWorld.Place place, String set, String earlier) {
		this.world.asProcess(() -> {
			var details = this.sets.find(place.id(), set);
			this.sets.edit(place.id(), set, details.version(),
					new StandardSetEdit(details.content(), details.scheme().slug(), earlier,
							details.standards()
								.stream()
								.map((standard) -> new StandardSetEdit.StandardEdit(standard.number(), standard.title(),
										standard.wording()))
								.toList()));
			return set;
		});
	}

	/** Records the standard that replaces each standard. */
	public void map(ReportWorld.Place place, String set, Map<Integer, Integer> mapping) {
		var became = new TreeMap<Integer, Set<Integer>>();
		mapping.forEach((from, to) -> became.put(from, Set.of(to)));
		mapAll(place, set, became);
	}

	/** Records the standards that replace each standard. */
	public void mapAll(ReportWorld.Place place, String set, Map<Integer, Set<Integer>> became) {
		this.world.asProcess(() -> {
			this.mappings.replace(place.id(), set, this.sets.find(place.id(), set).version(), became);
			return set;
		});
	}

	/**
	 * Adds a self-assessment of an organisation, standard by standard; "" is not rated.
	 */
	public void answer(ReportWorld.Place place, String set, String organisation, @Nullable String report,
			String... levels) {
		this.world.asProcess(() -> {
			this.assessments.request(place.id(), set, List.of(organisation));
			var held = held(place, set, organisation);
			this.assessments.edit(place.id(), set, organisation, held.version(), answer(report, levels));
			return set;
		});
	}

	public static SelfAssessmentEdit answer(@Nullable String report, String... levels) {
		return new SelfAssessmentEdit(SelfAssessmentContent.requested("2025"), report,
				IntStream.range(0, levels.length)
					.mapToObj((at) -> new SelfAssessmentEdit.RatingEdit(at + 1,
							levels[at].isEmpty() ? null : levels[at], "Evidence " + (at + 1), true))
					.toList());
	}

	public SelfAssessmentDetails held(ReportWorld.Place place, String set, String organisation) {
		return this.world
			.asProcess(() -> this.assessments.details(place.id(), this.sets.find(place.id(), set), organisation));
	}

	/** Returns the levels of an organisation's own ratings, standard by standard. */
	List<@Nullable String> labels(ReportWorld.Place place, String set, String organisation) {
		return held(place, set, organisation).ratings()
			.stream()
			.map((rating) -> (rating.level() != null) ? rating.level().label() : null)
			.toList();
	}

	/** Returns the row of an organisation. */
	static HeatMap.Row row(HeatMap map, String organisation) {
		return map.rows()
			.stream()
			.filter((row) -> row.assessment().organisationSlug().equals(organisation))
			.findFirst()
			.orElseThrow();
	}

	/** Returns the rule that the work breaks. */
	static RuleViolation refusal(Runnable work) {
		return Assertions.catchThrowableOfType(RuleViolation.class, work::run);
	}

	/** Adds a published report, or a draft, and returns its identifier. */
	public UUID report(ReportWorld.Place place, String slug, boolean published) {
		return this.reports.add(place.id(), slug, "Report", 2024,
				published ? ReportState.PUBLISHED : ReportState.DRAFT);
	}

	/** Adds schools, each with a self-assessment rated for every standard. */
	public void schools(ReportWorld.Place place, String set, int number, String report) {
		var details = this.world.asProcess(() -> this.sets.find(place.id(), set));
		String best = details.scheme().levels().get(0).label();
		var rows = new ArrayList<RatingRow>();
		for (int at = 1; at <= number; at++) {
			String school = place.slug() + "-school-" + at;
			this.organisations.add(school, OrganisationKind.EDUCATION, "School " + school);
			details.standards()
				.forEach((standard) -> rows
					.add(RatingRow.of(set, school, new RatingEdit(standard.number(), best, null, true))));
		}
		this.world.asProcess(() -> {
			this.rows.saveAll(place.id(), rows);
			return this.assessments.addToReport(place.id(), set, report);
		});
	}

	/** Moderates ratings of an organisation. */
	public void moderate(ReportWorld.Place place, String set, String organisation, ModeratedRating... ratings) {
		this.world.asProcess(() -> {
			this.moderation.moderate(place.id(), set, organisation, held(place, set, organisation).version(),
					List.of(ratings));
			return set;
		});
	}

	/** Adds an organisation and returns its slug. */
	public String organisation(String name) {
		String slug = "org-" + UUID.randomUUID().toString().substring(0, 8);
		this.organisations.add(slug, OrganisationKind.POLICE, name);
		return slug;
	}

}
