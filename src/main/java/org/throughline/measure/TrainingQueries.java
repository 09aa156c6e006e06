package org.throughline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.TrainingDetails.Links;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.theme.ThemeName;

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
		var names = names(ids);
		var themes = themes(ids);
		var details = new ArrayList<TrainingDetails>();
		for (var activity : found) {
			var name = Objects.requireNonNull(names.get(activity.id()));
			details.add(new TrainingDetails(activity.id(), activity.number(), activity.version(), activity.content(),
					new Links(name.report(), name.provider(), name.review(),
							themes.getOrDefault(activity.id(), List.of())),
					evaluations.getOrDefault(activity.id(), List.of()), activity.late()));
		}
		return details;
	}

	private Map<UUID, List<ThemeName>> themes(List<UUID> activities) {
		var themes = new HashMap<UUID, List<ThemeName>>();
		this.jdbc.sql("""
				select a.activity_id, t.slug, t.name from training_theme a join theme_label t on t.id = a.theme_id
				where a.activity_id = any(:activities) order by lower(t.name), t.slug""")
			.param("activities", activities.toArray(UUID[]::new))
			.query((row) -> {
				themes.computeIfAbsent(row.getObject("activity_id", UUID.class), (id) -> new ArrayList<>())
					.add(new ThemeName(row.getString("slug"), row.getString("name")));
			});
		return themes;
	}

	/**
	 * Returns the report and the review of each activity, and its provider under its name
	 * at the time.
	 */
	private Map<UUID, Name> names(List<UUID> activities) {
		return this.jdbc.sql("""
				select a.id, r.slug as report, v.reference as review, o.id as organisation_id, o.slug,
				  organisation_label_at(o.id, coalesce(a.held_from, :today)) as name
				from training_activity a left join report_name r on r.id = a.report_id
				left join organisation_label o on o.id = a.provider_id
				left join review_overview v on v.id = a.linked_review_id
				where a.id = any(:activities)""")
			.param("today", LocalDate.now(this.clock))
			.param("activities", activities.toArray(UUID[]::new))
			.query(Name.class)
			.stream()
			.collect(Collectors.toMap(Name::id, Function.identity()));
	}

	/** The names that an activity refers to. */
	private record Name(UUID id, @Nullable String report, @Nullable String review, @Nullable UUID organisationId,
			@Nullable String slug, @Nullable String name) {

		@Nullable NamedReference provider() {
			return NamedReference.of(this.organisationId, this.slug, this.name).orElse(null);
		}

	}

}
