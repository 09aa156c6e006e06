package org.throughline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.TrainingActivityRepository.ThemeLink;
import org.throughline.measure.TrainingDetails.Tag;
import org.throughline.theme.ThemeService;
import org.throughline.theme.ThemeSummary;

/**
 * Reads training and communications of reports. Readers of a report may read them.
 */
@Service
@Transactional(readOnly = true)
public class TrainingQueries {

	private final TrainingActivityRepository activities;

	private final TrainingEvaluationRepository evaluations;

	private final CommunicationRepository communications;

	private final ThemeService themes;

	private final JdbcClient jdbc;

	private final Clock clock;

	TrainingQueries(TrainingActivityRepository activities, TrainingEvaluationRepository evaluations,
			CommunicationRepository communications, ThemeService themes, JdbcClient jdbc, Clock clock) {
		this.activities = activities;
		this.evaluations = evaluations;
		this.communications = communications;
		this.themes = themes;
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
		var links = this.activities.findThemeLinks(ids)
			.stream()
			.collect(Collectors.groupingBy(ThemeLink::getActivityId,
					Collectors.mapping(ThemeLink::getThemeId, Collectors.toSet())));
		var names = names(ids);
		var themes = this.themes.themes();
		var details = new ArrayList<TrainingDetails>();
		for (var activity : found) {
			var name = Objects.requireNonNull(names.get(activity.id()));
			details.add(new TrainingDetails(activity.id(), activity.number(), activity.version(), activity.content(),
					name.report(), name.provider(), tags(links.getOrDefault(activity.id(), Set.of()), themes),
					evaluations.getOrDefault(activity.id(), List.of())));
		}
		return details;
	}

	private static List<Tag> tags(Set<UUID> chosen, List<ThemeSummary> themes) {
		return themes.stream()
			.filter((theme) -> chosen.contains(theme.id()))
			.map((theme) -> new Tag(theme.slug(), theme.name()))
			.toList();
	}

	/**
	 * Returns the report of each activity, and its provider under its name at the time.
	 */
	private Map<UUID, Name> names(List<UUID> activities) {
		return this.jdbc.sql("""
				select a.id, r.slug as report, o.id as organisation_id, o.slug,
				  organisation_label_at(o.id, coalesce(a.held_from, :today)) as name
				from training_activity a left join report_name r on r.id = a.report_id
				left join organisation_label o on o.id = a.provider_id
				where a.id = any(:activities)""")
			.param("today", LocalDate.now(this.clock))
			.param("activities", activities.toArray(UUID[]::new))
			.query(Name.class)
			.stream()
			.collect(Collectors.toMap(Name::id, Function.identity()));
	}

	/** The names that an activity refers to. */
	private record Name(UUID id, @Nullable String report, @Nullable UUID organisationId, @Nullable String slug,
			@Nullable String name) {

		@Nullable NamedOrganisation provider() {
			return (this.organisationId != null && this.slug != null && this.name != null)
					? new NamedOrganisation(this.organisationId, this.slug, this.name) : null;
		}

	}

}
