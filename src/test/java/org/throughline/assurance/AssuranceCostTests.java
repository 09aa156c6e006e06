package org.throughline.assurance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.SqlCounter;
import org.throughline.assurance.RatingSchemeEdit.LevelEdit;
import org.throughline.assurance.SelfAssessmentEdit.RatingEdit;
import org.throughline.partnership.OrganisationService;
import org.throughline.partnership.OrganisationSummary;
import org.throughline.partnership.TestPartnerships;
import org.throughline.report.ReportWorld;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the SQL statements of pages on assurance with ten years of audits of many
 * organisations.
 */
@SampleTest
@Transactional
class AssuranceCostTests {

	private static final String MANAGE = "/manage/oxfordshire/";

	private static final List<String> MANAGED = List.of("rating-schemes", "rating-schemes/new", "rating-schemes/big",
			"rating-schemes/big/history", "standards", "standards/new", "standards/audit-2025",
			"standards/audit-2025/mapping", "standards/audit-2025/history", "self-assessments",
			"self-assessments/audit-2025", "self-assessments/audit-2025?outstanding=true",
			"self-assessments/audit-2025/request", "self-assessments/audit-2025/organisations/thames-valley-police",
			"self-assessments/audit-2025/organisations/thames-valley-police/moderation",
			"self-assessments/audit-2025/organisations/thames-valley-police/history",
			"self-assessments/audit-2025/organisations/thames-valley-police/results",
			"self-assessments/audit-2025/peer-reviews/new", "self-assessments/audit-2025/peer-reviews/2", "audits",
			"audits/new", "audits/1", "audits/1/history", "audits/1/remove", "audit-findings/new?audit=1",
			"audit-findings/1", "external-assurance", "external-assurance/new", "risks", "risks/new", "risks/1",
			"risks/1/history", "risk-registers/new", "import", "import/ratings", "import/standards", "import/voices");

	private static final List<String> PUBLIC = List.of("/oxfordshire/assurance", "/oxfordshire/assurance/audit-2025",
			"/oxfordshire/2024-25/assurance", "/oxfordshire/2024-25/risks", "/oxfordshire/2024-25/voices",
			"/oxfordshire/reports/2016-17-paqa/voices");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SamplePeople people;

	@Autowired
	private SqlCounter counter;

	@Autowired
	private TestAssurance assurance;

	@Autowired
	private RatingWorld ratings;

	@Autowired
	private RatingSchemeService schemes;

	@Autowired
	private StandardSetService sets;

	@Autowired
	private PeerReviewService peerReviews;

	@Autowired
	private RatingRowService rows;

	@Autowired
	private SelfAssessmentService assessments;

	@Autowired
	private OrganisationService organisations;

	@Autowired
	private ReportWorld world;

	@Autowired
	private TestPartnerships partnerships;

	private ReportWorld.Place place;

	@BeforeEach
	void useSamplePartnership() {
		this.place = new ReportWorld.Place(this.partnerships.id("oxfordshire"), "oxfordshire");
	}

	private int firstYear = 2026;

	@Test
	void pagesNeedSameStatementsForTenYearsOfData() {
		scheme();
		grow(2, 1, 2, 1);
		peerReview();
		var few = costs();
		assertThat(few).allSatisfy((page, cost) -> assertThat(cost).as(page).isLessThanOrEqualTo(12));
		grow(10, 25, 200, 100);
		assertThat(costs()).isEqualTo(few);
	}

	private void peerReview() {
		var content = new PeerReviewContent(DateHeld.UNKNOWN, PeerReviewOutcome.CHANGED, null, null);
		this.world.asProcess(() -> {
			this.peerReviews.add(this.place.id(), this.sets.find(this.place.id(), "audit-2025"),
					new PeerReviewEdit(content, null, null));
			return "added";
		});
	}

	private void scheme() {
		var levels = IntStream.rangeClosed(1, 4)
			.mapToObj((level) -> new LevelEdit(null, String.valueOf(level), RatingColour.GREY, "means " + level))
			.toList();
		this.world.asProcess(() -> this.schemes.add(this.place.id(), new RatingSchemeEdit("Big", null, levels)));
	}

	/**
	 * Adds earlier years up to this number, rates their standards, and adds audits and
	 * risks.
	 */
	private void grow(int years, int organisations, int audits, int risks) {
		String[] titles = numbers().mapToObj((number) -> "Standard " + number).toArray(String[]::new);
		int earliest = 2026 - years;
		for (int year = earliest; year < this.firstYear; year++) {
			this.ratings.set(this.place, "big", year, (year > earliest) ? "audit-" + (year - 1) : null, titles);
			match(year, earliest);
		}
		if (this.firstYear <= 2025) {
			this.ratings.follow(this.place, "audit-" + this.firstYear, "audit-" + (this.firstYear - 1));
			match(this.firstYear, earliest);
		}
		this.firstYear = earliest;
		var slugs = Stream
			.concat(Stream.of("thames-valley-police"),
					this.organisations.all()
						.stream()
						.map(OrganisationSummary::slug)
						.filter((slug) -> !slug.equals("thames-valley-police")))
			.limit(organisations)
			.toList();
		for (int year = earliest; year <= 2025; year++) {
			rate("audit-" + year, year, slugs);
		}
		this.assurance.audits(this.place.id(), "2024-25", audits);
		this.assurance.risks(this.place.id(), "2024-25", risks);
	}

	private void match(int year, int earliest) {
		if (year > earliest) {
			this.ratings.map(this.place, "audit-" + year,
					numbers().boxed().collect(Collectors.toMap(Function.identity(), Function.identity())));
		}
	}

	private void rate(String set, int year, List<String> organisations) {
		var rows = organisations.stream()
			.flatMap((organisation) -> numbers().mapToObj((number) -> RatingRow.of(set, organisation,
					new RatingEdit(number, String.valueOf(1 + (number + year) % 4), null, true))))
			.toList();
		this.world.asProcess(() -> {
			this.rows.saveAll(this.place.id(), rows);
			return this.assessments.addToReport(this.place.id(), set, "2024-25");
		});
	}

	private static IntStream numbers() {
		return IntStream.rangeClosed(1, 12);
	}

	private Map<String, Integer> costs() {
		var costs = MANAGED.stream()
			.collect(Collectors.toMap((page) -> MANAGE + page, (page) -> cost(MANAGE + page, true)));
		costs.putAll(PUBLIC.stream().collect(Collectors.toMap(Function.identity(), (page) -> cost(page, false))));
		return costs;
	}

	private int cost(String page, boolean signedIn) {
		return this.counter.count(() -> {
			var request = this.mvc.get().uri(page);
			assertThat((signedIn ? request.with(this.people.as("business.manager")) : request).exchange()).as(page)
				.hasStatusOk();
		});
	}

}
