package org.throughline.transfer.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionStatus;

import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.LearningSummaryService;
import org.throughline.review.ReviewCountService;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewService;
import org.throughline.statute.ClockTrigger;
import org.throughline.transfer.table.ReadRow.Verdict;
import org.throughline.transfer.table.CellProblem;
import org.throughline.transfer.table.TableExportService;
import org.throughline.transfer.table.TableImportService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tables of reviews and their parts.
 */
@SampleTest
@Transactional
class ReviewTablesTests {

	private static final String REVIEW = """
			Web reference,Review type,Statutory guidance,Pseudonym,Status,Partner organisations,Themes,Work streams,Children
			rev-0001,Rapid review,SP_WT2023,Zebedee,Completed,Thames Valley Police; Oxford City Council,Neglect,"Housing
			Education",2
			""";

	@Autowired
	private TestTables tables;

	@Autowired
	private TableImportService imports;

	@Autowired
	private TableExportService exports;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private LearningSummaryService summaries;

	@Autowired
	private ReviewCountService counts;

	@Autowired
	private PartnershipService partnerships;

	@Autowired
	private SamplePeople people;

	@Autowired
	private PlatformTransactionManager transactions;

	private UUID partnership;

	@BeforeEach
	void signInAsManager() {
		this.partnership = this.partnerships.require("oxfordshire").id();
		this.people.signIn("business.manager");
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@ValueSource(strings = { "reviews", "review-events", "publication-delays", "review-documents", "learning-points",
			"learning-summaries", "review-counts" })
	void importingExportChangesNothing(String table) {
		save("learning-points", "Review,Learning point,Visibility,Themes\njacob,Listen,Public,Neglect\n");
		for (byte[] file : List.of(this.exports.csv(this.partnership, table, null, null),
				this.exports.workbook(this.partnership, table, null, null))) {
			var read = this.imports.preview(this.partnership, table, this.imports.upload(this.partnership, table,
					this.imports.upload(this.partnership, table, "table.csv", file, Map.of())));
			assertThat(read.problems()).isEmpty();
			assertThat(read.count(Verdict.UNCHANGED)).isPositive();
			assertThat(read.toSave()).isZero();
		}
		assertThat(this.exports.template(this.partnership, table)).isNotEmpty();
	}

	@Test
	void reviewIsImportedWithItsParts() {
		assertThat(save("reviews", REVIEW)).isOne();
		assertThat(save("reviews", """
				Review reference,Review type,Statutory guidance,Rapid review,Status,Planned publication
				rev-0002,Local child safeguarding practice review,Working Together 2023,rev-0001,Open,October 2027
				""")).isOne();
		assertThat(save("review-events", """
				Review,Event,Date,Outcome
				rev-0001,Local authority became aware,19 December 2024,
				rev-0001,Decision about a review,January 2025,Local child safeguarding practice review to be carried out
				""")).isEqualTo(2);
		assertThat(save("publication-delays", "Review,Reason,Since\nrev-0002,Inquest,2025\n")).isOne();
		assertThat(save("review-documents", "Review,Report title,Link\nrev-0002,Report,https://example.org/r\n"))
			.isOne();
		assertThat(save("learning-points", "Review,Learning point,Themes\nrev-0002,Listen,Neglect\n")).isOne();
		assertThat(save("learning-summaries", "Title,Review,Visibility\nBrief,rev-0002,Partners\n")).isOne();
		var rapid = details("rev-0001");
		assertThat(rapid.tags().partners()).containsExactly("oxford-city-council", "thames-valley-police");
		assertThat(rapid.course().workStreams()).containsExactly("Housing", "Education");
		assertThat(rapid.facts().childrenCount()).isEqualTo(2);
		assertThat(rapid.review().progress().visibility()).isEqualTo(Visibility.INTERNAL);
		assertThat(rapid.course().events()).extracting((event) -> event.content().kind())
			.containsExactly(ClockTrigger.AWARE, ClockTrigger.DECISION);
		var practice = details("rev-0002");
		assertThat(practice.origin().convertedFrom()).extracting(ReviewDetails.ReviewLink::reference)
			.isEqualTo("rev-0001");
		assertThat(Objects.requireNonNull(practice.review().progress().planned()).precision())
			.isEqualTo(DatePrecision.MONTH);
		assertThat(practice.course().delays()).singleElement()
			.satisfies((delay) -> assertThat(delay.since()).isEqualTo("2025"));
		assertThat(practice.course().documents()).hasSize(1);
		assertThat(practice.learning().points()).singleElement()
			.satisfies((point) -> assertThat(point.themes()).hasSize(1));
		assertThat(practice.learning().summaries()).hasSize(1);
		assertThat(this.tables.read(this.partnership, "reviews", REVIEW).toSave()).isZero();
	}

	@Test
	void learningIsLinkedWithRecommendations() {
		save("learning-points", "Review,Learning point,Visibility\njacob,Listen,Public\n");
		save("learning-summaries", "Title,Review,Visibility\nBrief,jacob,Partners\n");
		String file = """
				Recommendation,Link,Learning point,Learning summary
				rec-0001,Says the same,Listen,
				rec-0002,Supports,,Brief
				""";
		assertThat(save("learning-links", file)).isEqualTo(2);
		assertThat(this.tables.read(this.partnership, "learning-links", file).toSave()).isZero();
		var export = this.exports.csv(this.partnership, "learning-links", null, null);
		assertThat(new String(export, StandardCharsets.UTF_8)).contains("rec-0001/jacob/", "rec-0002/summary:brief");
		assertThat(this.tables.read(this.partnership, "learning-links", new String(export, StandardCharsets.UTF_8))
			.count(Verdict.UNCHANGED)).isEqualTo(2);
		assertThat(save("learning-links", file.replace("Supports", "Supersedes"))).isOne();
		assertThat(wrong("learning-links", """
				Recommendation,Link,Learning point,Learning summary
				rec-0003,Supports,,
				rec-0003,Supports,Listen,Brief
				rec-0003,Supports,Nothing,
				""")).hasSize(3);
	}

	@Test
	void existingReviewIsChangedButNotItsType() {
		save("reviews", REVIEW);
		save("reviews", "Web reference,Review type,Subject,Work streams\nrev-0001,Rapid review,Neglect,Housing\n");
		assertThat(details("rev-0001").review().naming().subject()).isEqualTo("Neglect");
		assertThat(details("rev-0001").review().naming().pseudonym()).isEqualTo("Zebedee");
		assertThat(details("rev-0001").course().workStreams()).containsExactly("Housing");
		assertThat(wrong("reviews", "Web reference,Review type\nrev-0001,Learning review\n"))
			.containsExactly("Review type");
	}

	@Test
	void importDoesNotPublishOrWithdraw() {
		assertThat(wrong("reviews", """
				Web reference,Review type,Statutory guidance,Status,Visibility
				rev-0001,Learning review,,Published,Public
				rev-0002,Learning review,,Completed,Summary public
				rev-0003,Learning review,,Published,Partners
				jacob,Local child safeguarding practice review,SP_WT2018,Completed,Partners
				""")).containsExactly("Visibility", "Visibility", "Status", "Visibility");
		save("reviews", REVIEW);
		assertThat(wrong("review-events", "Review,Event\nrev-0001,Review published\n")).containsExactly("Event");
	}

	@Test
	void errorsAreReportedOnTheirCells() {
		assertThat(wrong("reviews", """
				Web reference,Review type,Statutory guidance,Rapid review,Themes,Partners,Children,Link
				rev-0001,Serious case review,SP_WT2023,,,,,
				rev-0002,Serious case review,,,,,,
				Rev 3,Learning review,,,,,,
				rev-0004,Learning review,No such law,rev-9,No such theme,Nobody,0,ftp://x
				""")).containsExactlyInAnyOrder("Statutory guidance", "Statutory guidance", "Web reference",
				"Statutory guidance", "Follows rapid review", "Themes", "Partner organisations", "Number of children",
				"Web address");
		assertThat(wrong("reviews", "Web reference,Review type,Pseudonym\nchild-zed,Learning review,Child Zed\n"))
			.containsExactly("Web reference");
		assertThat(wrong("review-events", """
				Review,Event,Date,Outcome
				rev-9,Review completed,,
				jacob,Review completed,2999,
				jacob,Review completed,,Agreed
				jacob,Meeting,,
				""")).containsExactly("Review", "Date", "Outcome", "Event");
		assertThat(wrong("publication-delays", "Review,Reason,Since,Until\njacob,Inquest,2025,31/12/2024\n"))
			.containsExactly("End date");
		assertThat(wrong("learning-summaries", "Title,Review\nBrief,rev-9\n")).containsExactly("Review");
		assertThat(wrong("review-counts", "Year,Measure,Wording,Report\n2024/25,Guesses,two,1999\n"))
			.containsExactlyInAnyOrder("Measure", "Report");
	}

	@Test
	void publicTextDoesNotNameUnpublishedReview() {
		save("reviews", REVIEW);
		assertThat(wrong("learning-points", "Review,Learning point,Visibility\njacob,As Zebedee said,Public\n"))
			.containsExactly("Wording");
		assertThat(wrong("learning-summaries", "Title,Visibility\nLearning from Zebedee,Public\n"))
			.containsExactly("Title");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> save("reviews",
				"Web reference,Review type,Public note\nrev-0002,Learning review,Like Zebedee\n"));
	}

	@Test
	void declaredNumbersAreImportedWithTheirReport() {
		assertThat(save("review-counts", """
				Year,Report,Measure,Wording,Number
				2024/25,2024-25,Reviews started,one was started,1
				""")).isOne();
		assertThat(this.counts.declared(this.partnership)).anySatisfy((count) -> {
			assertThat(count.content().asWritten()).isEqualTo("one was started");
			assertThat(count.reportSlug()).isEqualTo("2024-25");
		});
		assertThat(this.tables.read(this.partnership, "review-counts", """
				Year,Report,Measure,Wording,Number
				2024/25,2024-25,Other,five were in 2023,6
				2024/25,2024-25,Other,"1,200 children, of whom two",1200
				2024/25,2024-25,Other,twenty-one were started,21
				2024/25,2024-25,Other,some were started,3
				""").questions()).extracting(CellProblem::message)
			.containsExactly("The wording has other numbers than 6. Confirm that both are right");
		assertThat(this.tables.read(this.partnership, "review-counts", """
				Year,Report,Measure,Wording,Number
				2024/25,2024-25,Other,many were started,2.000
				2024/25,2024-25,Other,some were started,3.0
				""").problems()).extracting(CellProblem::message)
			.singleElement()
			.asString()
			.contains("“2.000” may be a number in thousands");
	}

	@Test
	void onlyBusinessManagerImportsAndExports() {
		for (String person : List.of("administrator", "councillor", "partner.agency", "safeguarding.partner",
				"scrutineer")) {
			this.people.signIn(person);
			assertThatExceptionOfType(NotFoundException.class).as(person)
				.isThrownBy(() -> this.exports.csv(this.partnership, "reviews", null, null));
			assertThatExceptionOfType(NotFoundException.class).as(person)
				.isThrownBy(() -> wrong("review-events", "Review,Event\njacob,Review completed\n"));
		}
		signOut();
		assertThat(this.summaries.list(this.partnership))
			.allSatisfy((summary) -> assertThat(summary.visibility().summaryReadableByPublic()).isTrue());
	}

	@Test
	void publicReviewKeepsItsPublication() {
		String events = this.tables.export(this.partnership, "review-events");
		assertThat(wrong("review-events", events.replace("Review published", "Review signed off"))).isNotEmpty()
			.containsOnly("Event");
	}

	private ReviewDetails details(String reference) {
		return this.reviews.details(this.partnership, reference);
	}

	private long save(String table, String file) {
		return this.tables.save(this.partnership, table, file);
	}

	/** Refused rows must not spoil the transaction that saves the others. */
	private List<String> wrong(String table, String file) {
		var problems = this.tables.problems(this.partnership, table, file);
		var transaction = (DefaultTransactionStatus) this.transactions.getTransaction(null);
		assertThat(transaction.isGlobalRollbackOnly()).isFalse();
		return problems;
	}

}
