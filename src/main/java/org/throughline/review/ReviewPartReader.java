package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.LinkedList;
import java.util.HashMap;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;
import org.throughline.theme.ThemeName;

/**
 * Reads the parts of reviews in few statements, so that a page needs at most twelve.
 */
@Component
class ReviewPartReader {

	private final JdbcClient jdbc;

	ReviewPartReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the parts of each review, in four statements. */
	Map<UUID, Parts> partsOf(Collection<UUID> reviewIds) {
		var parts = new HashMap<UUID, Parts>();
		reviewIds.forEach((id) -> parts.put(id, Parts.none()));
		addTimeline(parts);
		addLabels(parts);
		addPoints(parts);
		addSummaries(parts);
		return parts;
	}

	/** Returns the events of a review in order of time. */
	List<ReviewEventDetails> events(UUID reviewId) {
		var parts = Parts.none();
		addTimeline(Map.of(reviewId, parts));
		return parts.events();
	}

	private static UUID[] reviews(Map<UUID, Parts> parts) {
		return parts.keySet().toArray(UUID[]::new);
	}

	private static Parts of(ResultSet row, Map<UUID, Parts> parts) throws SQLException {
		return Objects.requireNonNull(parts.get(row.getObject("review_id", UUID.class)));
	}

	/** Adds events, delays and documents in order of time. */
	private void addTimeline(Map<UUID, Parts> parts) {
		this.jdbc
			.sql("""
					select 'EVENT' as part, review_id, id, number, version, date_precision, kind, occurred_on, outcome, note,
					  null as reason, null as explanation, null::date as started_on, null::date as panel_informed_on,
					  null::date as secretary_of_state_informed_on, null::date as lifted_on,
					  null as title, null::date as published_on, null as url, null as change_note, occurred_on as day
					from review_event where review_id = any(:reviews)
					union all
					select 'DELAY', review_id, id, number, version, date_precision, null, null, null, null, reason, explanation,
					  started_on, panel_informed_on, secretary_of_state_informed_on, lifted_on, null, null, null, null,
					  coalesce(started_on, '-infinity')
					from publication_delay where review_id = any(:reviews)
					union all
					select 'DOCUMENT', review_id, id, number, version, date_precision, null, null, null, null, null, null,
					  null, null, null, null, title, published_on, url, change_note, published_on
					from review_document where review_id = any(:reviews)
					order by part, day nulls last, number""")
			.param("reviews", reviews(parts))
			.query((row) -> {
				var own = of(row, parts);
				switch (row.getString("part")) {
					case "EVENT" -> own.events().add(MappedRecord.read(row, ReviewEventDetails.class));
					case "DELAY" -> own.delays().add(MappedRecord.read(row, DelayDetails.class));
					default -> own.documents().add(MappedRecord.read(row, ReviewDocumentDetails.class));
				}
			});
	}

	/** Adds work streams, themes, partners and steps. */
	private void addLabels(Map<UUID, Parts> parts) {
		this.jdbc
			.sql("""
					select 'STREAM' as label, review_id, null as slug, name, position, null::date as done_on, 0 as version
					from work_stream where review_id = any(:reviews)
					union all
					select 'THEME', x.review_id, t.slug, t.name, 0, null, 0
					from review_theme x join theme_label t on t.id = x.theme_id where x.review_id = any(:reviews)
					union all
					select 'PARTNER', x.review_id, o.slug, o.slug, 0, null, 0
					from review_partner x join organisation_label o on o.id = x.organisation_id where x.review_id = any(:reviews)
					union all
					select 'STEP', review_id, step, not_applicable_reason, 0, done_on, version
					from publication_step where review_id = any(:reviews)
					order by label, position, name""")
			.param("reviews", reviews(parts))
			.query((row) -> {
				var labels = of(row, parts).labels();
				switch (row.getString("label")) {
					case "STREAM" -> labels.workStreams().add(row.getString("name"));
					case "THEME" -> labels.themes().add(new ThemeName(row.getString("slug"), row.getString("name")));
					case "PARTNER" -> labels.partners().add(row.getString("slug"));
					default -> labels.answers()
						.add(new StepDetails(PublicationStep.valueOf(row.getString("slug")),
								row.getObject("done_on", LocalDate.class), row.getString("name"),
								row.getInt("version")));
				}
			});
	}

	private void addPoints(Map<UUID, Parts> parts) {
		this.jdbc.sql("""
				select p.review_id, p.id, p.number, p.wording, p.visibility, p.version, t.slug, t.name
				from learning_point p
				left join learning_point_theme x on x.point_id = p.id
				left join theme_label t on t.id = x.theme_id
				where p.review_id = any(:reviews)
				order by p.position, p.number, t.name""").param("reviews", reviews(parts)).query((row) -> {
			var points = of(row, parts).points();
			int number = row.getInt("number");
			if (points.isEmpty() || points.getLast().number() != number) {
				points.add(new LearningPointDetails(row.getObject("id", UUID.class), number,
						MappedRecord.read(row, LearningPointContent.class), List.of(), row.getInt("version")));
			}
			if (row.getString("slug") != null) {
				var point = points.removeLast();
				var themes = new ArrayList<>(point.themes());
				themes.add(new ThemeName(row.getString("slug"), row.getString("name")));
				points.add(point.withThemes(themes));
			}
		});
	}

	private void addSummaries(Map<UUID, Parts> parts) {
		this.jdbc.sql("""
				select * from learning_summary_overview where review_id = any(:reviews)
				order by published_on desc nulls last, title, slug""").param("reviews", reviews(parts)).query((row) -> {
			of(row, parts).summaries().add(summary(row));
		});
	}

	/** Returns the learning summaries of a partnership, newest first. */
	List<LearningSummaryDetails> summaries(UUID partnershipId) {
		return this.jdbc.sql("""
				select * from learning_summary_overview where partnership_id = ?
				order by published_on desc nulls last, period_label desc nulls last, title, slug""")
			.param(partnershipId)
			.query((row, number) -> summary(row))
			.list();
	}

	private static LearningSummaryDetails summary(ResultSet row) throws SQLException {
		var reviewId = row.getObject("review_id", UUID.class);
		String fileName = row.getString("file_name");
		return new LearningSummaryDetails(row.getObject("id", UUID.class), row.getString("slug"),
				(reviewId != null) ? new LearningSummaryDetails.ReviewReference(reviewId, row.getString("reference"))
						: null,
				MappedRecord.read(row, LearningSummaryContent.class), Visibility.valueOf(row.getString("visibility")),
				(fileName != null) ? new LearningSummaryDetails.FileDetails(fileName, row.getInt("size_bytes")) : null,
				row.getInt("version"));
	}

	static @Nullable ApproximateDate date(ResultSet row, String day, String precision) throws SQLException {
		return ApproximateDate.of(row.getObject(day, LocalDate.class),
				constant(DatePrecision.class, row.getString(precision)));
	}

	static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

	/**
	 * The parts of a review.
	 *
	 * @param events events in order of time
	 * @param delays publication delays
	 * @param labels short texts
	 * @param documents published documents
	 * @param points learning points
	 * @param summaries learning summaries
	 */
	record Parts(List<ReviewEventDetails> events, List<DelayDetails> delays, Labels labels,
			List<ReviewDocumentDetails> documents, LinkedList<LearningPointDetails> points,
			List<LearningSummaryDetails> summaries) {

		static Parts none() {
			var labels = new Labels(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
			return new Parts(new ArrayList<>(), new ArrayList<>(), labels, new ArrayList<>(), new LinkedList<>(),
					new ArrayList<>());
		}

		ReviewDetails.Course course(@Nullable PublicationOverride override) {
			return new ReviewDetails.Course(this.events, this.delays, this.labels.steps(), this.documents,
					this.labels.workStreams(), override);
		}

		ReviewDetails.Learning learning() {
			return new ReviewDetails.Learning(this.points, this.summaries);
		}

		ReviewDetails.Tags tags() {
			return new ReviewDetails.Tags(this.labels.themes(), this.labels.partners());
		}

	}

	/**
	 * Short texts on a review.
	 *
	 * @param workStreams work streams in order
	 * @param themes themes by name
	 * @param partners slugs of the partner organisations named in it
	 * @param answers answered steps before publication
	 */
	record Labels(List<String> workStreams, List<ThemeName> themes, List<String> partners, List<StepDetails> answers) {

		/** Returns all steps in their order, answered or not. */
		List<StepDetails> steps() {
			var byStep = this.answers.stream().collect(Collectors.toMap(StepDetails::step, (step) -> step));
			return Arrays.stream(PublicationStep.values())
				.map((step) -> byStep.getOrDefault(step, new StepDetails(step, null, null)))
				.toList();
		}

	}

}
