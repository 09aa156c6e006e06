package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;
import org.throughline.statute.ClockTrigger;

/**
 * Reads what belongs to a review: events, delays, steps, documents, streams, learning.
 */
@Component
class ReviewPartReader {

	private static final String LEARNING_SUMMARIES = """
			select s.id, s.slug, s.review_id, r.reference, s.title, s.wording, s.audience, s.published_on, s.date_precision,
			  s.period_label, s.url, s.file_name, s.media_type, s.size_bytes, s.sha256, s.visibility, s.note, s.version
			from learning_summary s left join case_review r on r.id = s.review_id
			""";

	private final JdbcClient jdbc;

	ReviewPartReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ReviewEventDetails> events(UUID reviewId) {
		return course(reviewId).events();
	}

	/** What happened in a review and what delayed it, in one read. */
	Course course(UUID reviewId) {
		var course = new Course(new ArrayList<>(), new ArrayList<>());
		this.jdbc
			.sql("""
					select 'EVENT' as part, id, number, version, kind, occurred_on, date_precision, outcome, note, null as reason,
					  null as explanation, null::date as started_on, null::date as panel_informed_on,
					  null::date as secretary_of_state_informed_on, null::date as lifted_on, occurred_on as day
					from review_event where review_id = :review
					union all
					select 'DELAY', id, number, version, null, null, date_precision, null, null, reason, explanation, started_on,
					  panel_informed_on, secretary_of_state_informed_on, lifted_on, coalesce(started_on, '-infinity')
					from publication_delay where review_id = :review
					order by part, day nulls last, number""")
			.param("review", reviewId)
			.query((row) -> {
				if (row.getString("part").equals("EVENT")) {
					course.events().add(event(row));
				}
				else {
					course.delays().add(delay(row));
				}
			});
		return course;
	}

	/**
	 * The course of a review.
	 *
	 * @param events what happened, in order of time
	 * @param delays delays of its publication
	 */
	record Course(List<ReviewEventDetails> events, List<DelayDetails> delays) {

	}

	static ReviewEventDetails event(ResultSet row) throws SQLException {
		return new ReviewEventDetails(row.getObject("id", UUID.class), row.getInt("number"),
				ClockTrigger.valueOf(row.getString("kind")), row.getObject("occurred_on", LocalDate.class),
				constant(DatePrecision.class, row.getString("date_precision")),
				constant(ReviewOutcome.class, row.getString("outcome")), row.getString("note"), row.getInt("version"));
	}

	static DelayDetails delay(ResultSet row) throws SQLException {
		return new DelayDetails(row.getObject("id", UUID.class), row.getInt("number"),
				DelayReason.valueOf(row.getString("reason")), row.getString("explanation"),
				row.getObject("started_on", LocalDate.class),
				constant(DatePrecision.class, row.getString("date_precision")),
				row.getObject("panel_informed_on", LocalDate.class),
				row.getObject("secretary_of_state_informed_on", LocalDate.class),
				row.getObject("lifted_on", LocalDate.class), row.getInt("version"));
	}

	/** One step, answered or not. */
	StepDetails step(UUID reviewId, PublicationStep wanted) {
		return labels(reviewId).steps()
			.stream()
			.filter((step) -> step.step() == wanted)
			.findFirst()
			.orElseGet(() -> new StepDetails(wanted, null, null));
	}

	/** What the history knows a step's answer by; the review where it has none. */
	UUID stepId(UUID reviewId, PublicationStep step) {
		return this.jdbc.sql("select id from publication_step where review_id = ? and step = ?")
			.params(reviewId, step.name())
			.query(UUID.class)
			.optional()
			.orElse(reviewId);
	}

	List<ReviewDocumentDetails> documents(UUID reviewId) {
		return this.jdbc
			.sql("select * from review_document where review_id = ? order by published_on nulls last, number")
			.param(reviewId)
			.query((row, number) -> new ReviewDocumentDetails(row.getInt("number"), row.getString("title"),
					row.getObject("published_on", LocalDate.class),
					constant(DatePrecision.class, row.getString("date_precision")), row.getString("url"),
					row.getString("change_note"), row.getInt("version")))
			.list();
	}

	List<String> workStreams(UUID reviewId) {
		return labels(reviewId).streams();
	}

	/** The short things that belong to a review, in one read. */
	Labels labels(UUID reviewId) {
		var labels = new Labels(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		this.jdbc
			.sql("""
					select 'STREAM' as label, null as slug, name, position, null::date as done_on, 0 as version
					from work_stream where review_id = :review
					union all
					select 'THEME', t.slug, t.name, 0, null, 0 from review_theme x join theme t on t.id = x.theme_id
					where x.review_id = :review
					union all
					select 'PARTNER', o.slug, o.slug, 0, null, 0
					from review_partner x join organisation o on o.id = x.organisation_id where x.review_id = :review
					union all
					select 'STEP', step, not_applicable_reason, 0, done_on, version from publication_step where review_id = :review
					order by label, position, name""")
			.param("review", reviewId)
			.query((row) -> {
				switch (row.getString("label")) {
					case "STREAM" -> labels.streams().add(row.getString("name"));
					case "THEME" -> labels.themes().add(new ThemeName(row.getString("slug"), row.getString("name")));
					case "PARTNER" -> labels.partners().add(row.getString("slug"));
					default -> labels.steps()
						.add(new StepDetails(PublicationStep.valueOf(row.getString("slug")),
								row.getObject("done_on", LocalDate.class), row.getString("name"),
								row.getInt("version")));
				}
			});
		return labels;
	}

	/**
	 * The short things that belong to a review.
	 *
	 * @param streams the streams its work goes on in, in order
	 * @param themes its themes by name
	 * @param partners the partner organisations named in it, in addresses
	 * @param steps the steps before publication that were answered
	 */
	record Labels(List<String> streams, List<ThemeName> themes, List<String> partners, List<StepDetails> steps) {

		/** All steps in their order, answered or not. */
		List<StepDetails> allSteps() {
			var answered = this.steps.stream().collect(Collectors.toMap(StepDetails::step, (step) -> step));
			return Arrays.stream(PublicationStep.values())
				.map((step) -> answered.getOrDefault(step, new StepDetails(step, null, null)))
				.toList();
		}

	}

	List<LearningPointDetails> points(UUID reviewId) {
		var points = new LinkedHashMap<Integer, LearningPointDetails>();
		this.jdbc.sql("""
				select p.number, p.wording, p.visibility, p.version, t.slug, t.name from learning_point p
				left join learning_point_theme x on x.point_id = p.id left join theme t on t.id = x.theme_id
				where p.review_id = ? order by p.position, p.number, t.name""").param(reviewId).query((row) -> {
			var themes = (row.getString("slug") != null)
					? List.of(new ThemeName(row.getString("slug"), row.getString("name"))) : List.<ThemeName>of();
			points.merge(row.getInt("number"),
					new LearningPointDetails(row.getInt("number"), row.getString("wording"),
							Visibility.valueOf(row.getString("visibility")), themes, row.getInt("version")),
					(one, more) -> new LearningPointDetails(one.number(), one.wording(), one.visibility(),
							Stream.concat(one.themes().stream(), more.themes().stream()).toList(), one.version()));
		});
		return List.copyOf(points.values());
	}

	List<LearningSummaryDetails> summariesOf(UUID reviewId) {
		return this.jdbc
			.sql(LEARNING_SUMMARIES + "where s.review_id = ? order by s.published_on desc nulls last, s.title")
			.param(reviewId)
			.query((row, number) -> learningSummary(row))
			.list();
	}

	List<LearningSummaryDetails> summaries(UUID partnershipId) {
		return this.jdbc.sql(LEARNING_SUMMARIES + """
				where s.partnership_id = ?
				order by s.published_on desc nulls last, s.period_label desc nulls last, s.title""")
			.param(partnershipId)
			.query((row, number) -> learningSummary(row))
			.list();
	}

	private static LearningSummaryDetails learningSummary(ResultSet row) throws SQLException {
		return new LearningSummaryDetails(row.getObject("id", UUID.class), row.getString("slug"),
				row.getObject("review_id", UUID.class), row.getString("reference"), row.getString("title"),
				row.getString("wording"), row.getString("audience"), row.getObject("published_on", LocalDate.class),
				constant(DatePrecision.class, row.getString("date_precision")), row.getString("period_label"),
				row.getString("url"), row.getString("file_name"), row.getString("media_type"),
				row.getObject("size_bytes", Integer.class), row.getString("sha256"),
				Visibility.valueOf(row.getString("visibility")), row.getString("note"), row.getInt("version"));
	}

	static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

}
