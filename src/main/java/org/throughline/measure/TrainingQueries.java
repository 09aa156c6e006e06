package org.throughline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.TrainingDetails.Links;
import org.throughline.platform.persistence.Json;

/**
 * Reads training and communications of reports. Readers of a report may read them.
 */
@Service
@Transactional(readOnly = true)
public class TrainingQueries {

	private final TrainingActivityRepository activities;

	private final TrainingEvaluationRepository evaluations;

	private final CommunicationRepository communications;

	private final JdbcClient jdbc;

	private final Clock clock;

	TrainingQueries(TrainingActivityRepository activities, TrainingEvaluationRepository evaluations,
			CommunicationRepository communications, JdbcClient jdbc, Clock clock) {
		this.activities = activities;
		this.evaluations = evaluations;
		this.communications = communications;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns the training activities of a report by date.
	 * @param report slug of a report; the caller has checked that the reader may read it
	 */
	public List<TrainingDetails> activitiesIn(UUID partnershipId, String report) {
		return details(this.activities.findByReport(partnershipId, report));
	}

	/**
	 * Returns the communications of a report by number.
	 * @param report slug of a report; the caller has checked that the reader may read it
	 */
	public List<CommunicationDetails> communicationsIn(UUID partnershipId, String report) {
		return this.communications.findByReport(partnershipId, report)
			.stream()
			.map((communication) -> communication.details(report))
			.toList();
	}

	/** Returns the activities with their evaluations and the names they refer to. */
	List<TrainingDetails> details(Collection<TrainingActivity> found) {
		if (found.isEmpty()) {
			return List.of();
		}
		var ids = found.stream().map(TrainingActivity::id).toList();
		var evaluations = this.evaluations.findByActivityIdInOrderByNumber(ids)
			.stream()
			.collect(Collectors.groupingBy(TrainingEvaluation::activityId,
					Collectors.mapping(TrainingEvaluation::details, Collectors.toList())));
		var links = links(ids);
		return found.stream()
			.map((activity) -> new TrainingDetails(activity.id(), activity.number(), activity.version(),
					activity.content(), links.getOrDefault(activity.id(), Links.NONE),
					evaluations.getOrDefault(activity.id(), List.of()), activity.late()))
			.toList();
	}

	/** Returns what each activity refers to; its provider under its name at the time. */
	private Map<UUID, Links> links(List<UUID> activities) {
		var links = new HashMap<UUID, Links>();
		this.jdbc.sql("""
				select a.id, json_build_object('report', r.slug, 'review', v.reference,
				  'organisation', case when o.id is not null then json_build_object('id', o.id, 'slug', o.slug,
				    'name', organisation_label_at(o.id, coalesce(a.held_from, :today))) end,
				  'themes', (select coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name)
				      order by lower(t.name), t.slug), '[]')
				    from training_theme x join theme_label t on t.id = x.theme_id where x.activity_id = a.id)) as links
				from training_activity a left join report_name r on r.id = a.report_id
				left join organisation_label o on o.id = a.provider_id
				left join review_overview v on v.id = a.linked_review_id
				where a.id = any(:activities)""")
			.param("today", LocalDate.now(this.clock))
			.param("activities", activities.toArray(UUID[]::new))
			.query((row) -> {
				links.put(row.getObject("id", UUID.class), Json.read(row.getString("links"), Links.class));
			});
		return links;
	}

}
