package org.throughline.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.SourceDirectory;
import org.throughline.action.SourceType;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Training activities and what they changed, in the hands of the partnership's business
 * managers.
 */
@Service
@Transactional(readOnly = true)
public class TrainingService {

	/** Those that were not evaluated first: the field's commonest gap. */
	private static final String NOT_EVALUATED_FIRST = """
			order by exists (select from training_evaluation e where e.activity_id = a.id), a.held_from desc nulls last,
			  a.number desc limit :size offset :offset""";

	private final TrainingQueries reading;

	private final MeasureRows rows;

	private final ObjectProvider<SourceDirectory> sources;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	TrainingService(TrainingQueries reading, MeasureRows rows, ObjectProvider<SourceDirectory> sources,
			CurrentUser user, JdbcClient jdbc) {
		this.reading = reading;
		this.rows = rows;
		this.sources = sources;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** The partnership's activities, those first that were not evaluated. */
	public Page<TrainingDetails> list(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		var found = this.reading.activities(partnershipId, "true", NOT_EVALUATED_FIRST,
				Map.of("size", page.getPageSize(), "offset", page.getOffset()));
		return new PageImpl<>(found, page, this.rows.count("training_activity", partnershipId));
	}

	/** All of the partnership's activities, in the order in which they were entered. */
	public List<TrainingDetails> all(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reading.activities(partnershipId, "true", "order by a.number", Map.of());
	}

	/** How many of them were not evaluated. */
	public int notEvaluated(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("""
				select count(*) from training_activity a where a.partnership_id = ?
				  and not exists (select from training_evaluation e where e.activity_id = a.id)""")
			.param(partnershipId)
			.query(Integer.class)
			.single();
	}

	/** The reports that may speak of training. */
	public List<NamedReport> reports(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.rows.reports(partnershipId);
	}

	/** One activity by its number. */
	public TrainingDetails find(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reading.activities(partnershipId, "a.number = :number", "", Map.of("number", number))
			.stream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Adds an activity. Sent twice, it adds one.
	 * @return its number
	 */
	@Transactional
	public int add(UUID partnershipId, UUID id, TrainingEdit activity, @Nullable String importKey) {
		this.user.requireManager(partnershipId);
		if (this.rows.known("training_activity", id)) {
			return this.reading.numberOf(id);
		}
		int number = this.rows.nextNumber("training_activity", partnershipId);
		this.jdbc.sql("""
				insert into training_activity (id, partnership_id, number, report_slug, kind, title, topics, held_from,
				  held_until, held_precision, held_as_written, events_value, events_qualifier, events_as_written,
				  attendances_value, attendances_qualifier, attendances_as_written, per_event, audience, mode, charge,
				  provider_id, provider_name, summary, participants, review_reference, import_key, version)
				values (:id, :partnership, :number, :report, :kind, :title, :topics, :from, :until, :precision, :held,
				  :eventsValue, :eventsQualifier, :eventsWords, :attendancesValue, :attendancesQualifier,
				  :attendancesWords, :perEvent, :audience, :mode, :charge, :provider, :providerName, :summary,
				  :participants, :review, :key, 0)""")
			.params(values(partnershipId, activity))
			.param("id", id)
			.param("partnership", partnershipId)
			.param("number", number)
			.param("key", importKey)
			.update();
		tag(id, activity);
		return number;
	}

	/** Changes an activity unless somebody else did meanwhile. */
	@Transactional
	public void edit(UUID partnershipId, int number, TrainingEdit activity) {
		var id = find(partnershipId, number).id();
		this.rows.changed(this.jdbc.sql("""
				update training_activity set report_slug = :report, kind = :kind, title = :title, topics = :topics,
				  held_from = :from, held_until = :until, held_precision = :precision, held_as_written = :held,
				  events_value = :eventsValue, events_qualifier = :eventsQualifier, events_as_written = :eventsWords,
				  attendances_value = :attendancesValue, attendances_qualifier = :attendancesQualifier,
				  attendances_as_written = :attendancesWords, per_event = :perEvent, audience = :audience,
				  mode = :mode, charge = :charge, provider_id = :provider, provider_name = :providerName,
				  summary = :summary, participants = :participants, review_reference = :review,
				  version = version + 1
				where id = :id and version = :version""")
			.params(values(partnershipId, activity))
			.param("id", id)
			.param("version", activity.version())
			.update(), "training_activity", id);
		tag(id, activity);
	}

	/** Removes an activity with its evaluations; the history keeps them. */
	@Transactional
	public void remove(UUID partnershipId, int number) {
		this.jdbc.sql("delete from training_activity where id = ?").param(find(partnershipId, number).id()).update();
	}

	/** Adds what an activity changed. Sent twice, it adds one. */
	@Transactional
	public void evaluate(UUID partnershipId, int number, UUID id, EvaluationEdit evaluation) {
		var activity = find(partnershipId, number);
		if (!this.rows.known("training_evaluation", id)) {
			this.jdbc.sql("select id from training_activity where id = ? for no key update")
				.param(activity.id())
				.query(UUID.class)
				.single();
			this.jdbc.sql("""
					insert into training_evaluation (id, activity_id, number, changed, measured_how, evaluated_on,
					  date_precision, version)
					values (:id, :activity, (select coalesce(max(number), 0) + 1 from training_evaluation
					  where activity_id = :activity), :changed, :how, :on, :precision, 0)""")
				.params(values(evaluation))
				.param("id", id)
				.param("activity", activity.id())
				.update();
		}
	}

	/** The evaluation of this number. */
	public EvaluationDetails evaluation(TrainingDetails activity, int number) {
		return activity.evaluations()
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Changes what is said of an effect unless somebody else did meanwhile. */
	@Transactional
	public void editEvaluation(UUID partnershipId, int activity, int number, EvaluationEdit evaluation) {
		var id = evaluation(find(partnershipId, activity), number).id();
		this.rows.changed(this.jdbc.sql("""
				update training_evaluation set changed = :changed, measured_how = :how, evaluated_on = :on,
				  date_precision = :precision, version = version + 1 where id = :id and version = :version""")
			.params(values(evaluation))
			.param("id", id)
			.param("version", evaluation.version())
			.update(), "training_evaluation", id);
	}

	/** Removes an evaluation; the history keeps it. */
	@Transactional
	public void removeEvaluation(UUID partnershipId, int activity, int number) {
		this.jdbc.sql("delete from training_evaluation where id = ?")
			.param(evaluation(find(partnershipId, activity), number).id())
			.update();
	}

	private void tag(UUID activity, TrainingEdit edit) {
		var themes = this.rows.themes("themes", edit.themes());
		this.jdbc.sql("delete from training_theme where activity_id = ? and theme_id <> all(?)")
			.params(activity, themes.toArray(UUID[]::new))
			.update();
		themes.forEach((theme) -> this.jdbc
			.sql("insert into training_theme (activity_id, theme_id) values (?, ?) on conflict do nothing")
			.params(activity, theme)
			.update());
	}

	private Map<String, @Nullable Object> values(UUID partnershipId, TrainingEdit activity) {
		this.rows.requireReport(partnershipId, activity.reportSlug());
		if (activity.review() != null && !knowsReview(partnershipId, activity.review())) {
			throw new RuleViolation("review", "measure.review.unknown", activity.review());
		}
		var held = activity.held();
		var values = new HashMap<String, @Nullable Object>();
		values.put("report", activity.reportSlug());
		values.put("kind", activity.kind().name());
		values.put("title", activity.title());
		values.put("topics", activity.topics().isEmpty() ? null : String.join("\n", activity.topics()));
		values.put("from", held.from());
		values.put("until", held.until());
		values.put("precision", (held.precision() != null) ? held.precision().name() : null);
		values.put("held", held.asWritten());
		TrainingQueries.put(values, "events", activity.events());
		TrainingQueries.put(values, "attendances", activity.attendances());
		values.put("perEvent", activity.perEvent());
		values.put("audience", activity.audience());
		values.put("mode", activity.mode().name());
		values.put("charge", activity.charge().name());
		values.put("provider", this.rows.organisation("provider", activity.provider()));
		values.put("providerName", activity.providerName());
		values.put("summary", activity.summary());
		values.put("participants", activity.participants());
		values.put("review", activity.review());
		return values;
	}

	/** Whether there is a review of this name in addresses. */
	public boolean knowsReview(UUID partnershipId, String reference) {
		this.user.requireManager(partnershipId);
		return this.sources.stream()
			.filter((directory) -> directory.type() == SourceType.REVIEW)
			.anyMatch((directory) -> directory.find(partnershipId, reference).isPresent());
	}

	private static Map<String, @Nullable Object> values(EvaluationEdit evaluation) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("changed", evaluation.changed());
		values.put("how", evaluation.measuredHow());
		values.put("on", evaluation.on());
		values.put("precision", (evaluation.precision() != null) ? evaluation.precision().name() : null);
		return values;
	}

}
