package org.throughline.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.TrainingDetails.Tag;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.time.DatePrecision;

/**
 * What reports say of training and communication, for their readers: who may read the
 * report may read this.
 */
@Service
@Transactional(readOnly = true)
public class TrainingQueries {

	private static final String ACTIVITIES = """
			select a.*, provider.slug as provider_slug, case when a.provider_id is not null
			  then (organisation_name_at(a.provider_id, coalesce(a.held_from, :today))).name end as provider_organisation
			from training_activity a left join organisation provider on provider.id = a.provider_id
			where a.partnership_id = :partnership and (%s)
			""";

	/** In the order in which they happened, then as they were entered. */
	private static final String BY_TIME = "order by a.held_from nulls first, a.number";

	private final JdbcClient jdbc;

	private final Clock clock;

	TrainingQueries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The activities a report speaks of.
	 * @param report slug of a report the reader may read; whether they may, the caller
	 * has asked
	 */
	public List<TrainingDetails> activitiesIn(UUID partnershipId, String report) {
		return activities(partnershipId, "a.report_slug = :report", BY_TIME, Map.of("report", report));
	}

	/**
	 * The newsletters and the like a report speaks of.
	 * @param report slug of a report the reader may read
	 */
	public List<CommunicationDetails> communicationsIn(UUID partnershipId, String report) {
		return communications(partnershipId, "c.report_slug = :report", "order by c.number", Map.of("report", report));
	}

	int numberOf(UUID activity) {
		return this.jdbc.sql("select number from training_activity where id = ?")
			.param(activity)
			.query(Integer.class)
			.single();
	}

	List<TrainingDetails> activities(UUID partnershipId, String condition, String order, Map<String, ?> parameters) {
		var evaluations = new HashMap<UUID, List<EvaluationDetails>>();
		var tags = new HashMap<UUID, List<Tag>>();
		var found = this.jdbc.sql(ACTIVITIES.formatted(condition) + order)
			.param("partnership", partnershipId)
			.param("today", LocalDate.now(this.clock))
			.params(parameters)
			.query((row, number) -> activity(row, List.of(), List.of()))
			.list();
		if (found.isEmpty()) {
			return found;
		}
		var ids = found.stream().map(TrainingDetails::id).toArray(UUID[]::new);
		evaluations(ids)
			.forEach((one) -> evaluations.computeIfAbsent(one.activityId(), (id) -> new ArrayList<>()).add(one));
		this.jdbc.sql("""
				select tag.activity_id, t.slug, t.name from training_theme tag join theme t on t.id = tag.theme_id
				where tag.activity_id = any(?) order by t.name""").param(ids).query((row) -> {
			tags.computeIfAbsent(row.getObject("activity_id", UUID.class), (id) -> new ArrayList<>())
				.add(new Tag(row.getString("slug"), row.getString("name")));
		});
		return found.stream()
			.map((one) -> with(one, tags.getOrDefault(one.id(), List.of()),
					evaluations.getOrDefault(one.id(), List.of())))
			.toList();
	}

	List<CommunicationDetails> communications(UUID partnershipId, String condition, String order,
			Map<String, ?> parameters) {
		return this.jdbc
			.sql("select c.* from communication c where c.partnership_id = :partnership and (%s) %s"
				.formatted(condition, order))
			.param("partnership", partnershipId)
			.params(parameters)
			.query((row, number) -> new CommunicationDetails(row.getObject("id", UUID.class), row.getInt("number"),
					text(row, "report_slug"), CommunicationKind.valueOf(row.getString("kind")), row.getString("title"),
					text(row, "frequency"), quantity(row, "reach"), text(row, "audience"), text(row, "wording"),
					row.getInt("version")))
			.list();
	}

	private Collection<EvaluationDetails> evaluations(UUID[] activities) {
		return this.jdbc.sql("""
				select id, activity_id, number, changed, measured_how, evaluated_on, date_precision, version
				from training_evaluation where activity_id = any(?) order by number""")
			.param(activities)
			.query((row, number) -> new EvaluationDetails(row.getObject("id", UUID.class),
					row.getObject("activity_id", UUID.class), row.getInt("number"), row.getString("changed"),
					text(row, "measured_how"), row.getObject("evaluated_on", LocalDate.class),
					precision(row, "date_precision"), row.getInt("version")))
			.list();
	}

	private static TrainingDetails activity(ResultSet row, List<Tag> tags, List<EvaluationDetails> evaluations)
			throws SQLException {
		String topics = text(row, "topics");
		return new TrainingDetails(row.getObject("id", UUID.class), row.getInt("number"), text(row, "report_slug"),
				TrainingKind.valueOf(row.getString("kind")), row.getString("title"),
				(topics != null) ? topics.lines().toList() : List.of(),
				new EventDate(row.getObject("held_from", LocalDate.class), row.getObject("held_until", LocalDate.class),
						precision(row, "held_precision"), text(row, "held_as_written")),
				quantity(row, "events"), quantity(row, "attendances"), row.getBoolean("per_event"),
				text(row, "audience"), TrainingMode.valueOf(row.getString("mode")),
				TrainingCharge.valueOf(row.getString("charge")), text(row, "provider_slug"),
				text(row, "provider_organisation"), text(row, "provider_name"), text(row, "summary"),
				text(row, "participants"), text(row, "review_reference"), tags, evaluations, row.getInt("version"));
	}

	private static TrainingDetails with(TrainingDetails one, List<Tag> tags, List<EvaluationDetails> evaluations) {
		return new TrainingDetails(one.id(), one.number(), one.reportSlug(), one.kind(), one.title(), one.topics(),
				one.held(), one.events(), one.attendances(), one.perEvent(), one.audience(), one.mode(), one.charge(),
				one.providerSlug(), one.providerOrganisation(), one.providerName(), one.summary(), one.participants(),
				one.review(), tags, evaluations, one.version());
	}

	private static @Nullable Quantity quantity(ResultSet row, String column) throws SQLException {
		String words = text(row, column + "_as_written");
		String qualifier = text(row, column + "_qualifier");
		return (words == null) ? null : new Quantity(row.getBigDecimal(column + "_value"),
				(qualifier != null) ? Qualifier.valueOf(qualifier) : null, words);
	}

	/** The columns a quantity is kept in. */
	static void put(Map<String, @Nullable Object> values, String column, @Nullable Quantity quantity) {
		values.put(column + "Value", (quantity != null) ? quantity.value() : null);
		values.put(column + "Qualifier",
				(quantity != null && quantity.qualifier() != null) ? quantity.qualifier().name() : null);
		values.put(column + "Words", (quantity != null) ? quantity.asWritten() : null);
	}

	private static @Nullable DatePrecision precision(ResultSet row, String column) throws SQLException {
		String precision = text(row, column);
		return (precision != null) ? DatePrecision.valueOf(precision) : null;
	}

	private static @Nullable String text(ResultSet row, String column) throws SQLException {
		return row.getString(column);
	}

}
