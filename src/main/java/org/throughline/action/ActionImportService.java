package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.ImportedActions.ImportedAction;
import org.throughline.action.ImportedActions.ImportedPlan;
import org.throughline.action.ImportedActions.ImportedRecommendation;
import org.throughline.action.ImportedActions.ImportedUpdate;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;

import static org.throughline.action.ActionImportCheck.all;

/**
 * Takes in recommendations, plans and actions as a file gives them.
 */
@Service
@Transactional(readOnly = true)
public class ActionImportService {

	private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

	private final SlugLookup names;

	private final Numbering numbering;

	private final ActionPlanRepository plans;

	private final RecommendationRepository recommendations;

	private final ActionRepository actions;

	private final UpdateLog log;

	private final ObjectProvider<SourceDirectory> sources;

	private final CurrentUser user;

	private final Clock clock;

	ActionImportService(SlugLookup names, Numbering numbering, ActionPlanRepository plans,
			RecommendationRepository recommendations, ActionRepository actions, UpdateLog log,
			ObjectProvider<SourceDirectory> sources, CurrentUser user, Clock clock) {
		this.names = names;
		this.numbering = numbering;
		this.plans = plans;
		this.recommendations = recommendations;
		this.actions = actions;
		this.log = log;
		this.sources = sources;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Takes in a file, whole or not at all; processes and the partnership's business
	 * manager may.
	 * @throws ImportRefused with every problem found
	 */
	@Transactional
	public void importActions(ImportedActions file) {
		if (!this.user.managesAnything()) {
			throw new AccessRefused();
		}
		var partnership = this.names.partnership(file.partnership());
		if (partnership.isEmpty() || !this.user.manages(partnership.get())) {
			throw new ImportRefused(List
				.of(new ImportProblem("partnership", "There is no partnership “" + file.partnership() + "” of yours")));
		}
		UUID place = partnership.get();
		var known = new ActionImportCheck.Known(this.names.organisations(), this.names.themes(),
				this.names.plans(place), this.names.recommendationKeys(place), this.names.actionKeys(place));
		var found = new HashMap<String, UUID>();
		var problems = new ActionImportCheck(file, known).problems();
		findSources(place, file, found, problems);
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
		var planIds = new HashMap<>(known.plans());
		all(file.plans()).forEach((plan) -> planIds.put(plan.slug(), take(place, plan, known)));
		this.plans.flush();
		var recommendationIds = new HashMap<>(known.recommendations());
		for (var recommendation : all(file.recommendations())) {
			var id = take(place, recommendation, known, found);
			if (recommendation.key() != null) {
				recommendationIds.put(recommendation.key(), id);
			}
		}
		this.recommendations.flush();
		for (var action : all(file.actions())) {
			take(place, action, known, planIds, recommendationIds);
		}
	}

	private void findSources(UUID place, ImportedActions file, Map<String, UUID> found, List<ImportProblem> problems) {
		var recommendations = all(file.recommendations());
		for (int at = 0; at < recommendations.size(); at++) {
			var source = (recommendations.get(at) != null) ? recommendations.get(at).source() : null;
			if (source == null || source.reference() == null || source.type() == null) {
				continue;
			}
			String name = source.type() + "/" + source.reference();
			if (!found.containsKey(name)) {
				var id = this.sources.stream()
					.filter((directory) -> directory.type() == source.type())
					.flatMap((directory) -> directory.find(place, source.reference()).stream())
					.findFirst();
				if (id.isPresent()) {
					found.put(name, id.get());
				}
				else {
					problems.add(new ImportProblem("recommendations[%d].source.reference".formatted(at),
							"There is no such source “" + source.reference() + "” here"));
				}
			}
		}
	}

	private UUID take(UUID place, ImportedPlan plan, ActionImportCheck.Known known) {
		return this.plans
			.save(new ActionPlan(place, plan.slug(), plan.title().strip(),
					(plan.organisation() != null) ? known.organisations().get(plan.organisation()) : null,
					text(plan.description()), text(plan.report()),
					(plan.visibility() != null) ? plan.visibility() : Visibility.PUBLIC))
			.id();
	}

	private UUID take(UUID place, ImportedRecommendation given, ActionImportCheck.Known known,
			Map<String, UUID> found) {
		String reference = this.numbering.nextRecommendation(place);
		var source = given.source();
		var recommendation = new Recommendation(TimeOrderedId.next(), place, reference,
				ActionService.position(reference), source.type(),
				(source.reference() != null) ? found.get(source.type() + "/" + source.reference()) : null,
				new Recommendation.Particulars(source.title().strip(), text(given.number()), given.wording().strip(),
						all(given.points()), text(given.addressees()), text(given.progress()), given.visibility(),
						given.madeOn(), text(given.note()), ids(given.organisations(), known.organisations()),
						ids(given.themes(), known.themes())));
		if (given.response() != null) {
			recommendation.recordResponse(given.response(), text(given.responseReason()));
		}
		recommendation.markImported(given.key());
		return this.recommendations.save(recommendation).id();
	}

	private void take(UUID place, ImportedAction given, ActionImportCheck.Known known, Map<String, UUID> planIds,
			Map<String, UUID> recommendationIds) {
		String reference = this.numbering.nextAction(place);
		var particulars = new Action.Particulars((given.plan() != null) ? planIds.get(given.plan()) : null,
				given.wording().strip(), text(given.ownerAsWritten()), text(given.leadRole()),
				text(given.dueAsWritten()), text(given.successMeasure()), text(given.grade()), given.visibility(),
				text(given.note()), ids(given.recommendations(), recommendationIds),
				ids(given.themes(), known.themes()));
		var action = new Action(TimeOrderedId.next(), place, reference, ActionService.position(reference), particulars,
				(given.owner() != null) ? known.organisations().get(given.owner()) : null, given.dueOn(),
				this.clock.instant(), given.madeOn());
		action.markImported(given.key(), Boolean.TRUE.equals(given.example()));
		if (given.status() != null) {
			recordStatus(action, given.status(), given.statusNote(), given.madeOn());
		}
		this.actions.save(action);
		this.actions.flush();
		for (var update : all(given.updates())) {
			append(action, update);
		}
		this.actions.flush();
	}

	private void append(Action action, ImportedUpdate given) {
		if (given.status() != null) {
			recordStatus(action, given.status(), given.note(), given.asOf());
		}
		var kind = (given.status() == ActionStatus.VERIFIED_COMPLETE) ? UpdateKind.VERIFIED
				: (given.status() == ActionStatus.RETURNED) ? UpdateKind.RETURNED : UpdateKind.PROGRESS;
		this.log.append(action,
				new UpdateLog.Entry(TimeOrderedId.next(),
						new UpdateContent(kind, given.note().strip(), null, null, given.asOf(),
								(given.visibility() != null) ? given.visibility() : action.visibility()),
						null, false, given.source(), (given.by() != null) ? given.by() : given.source(), null));
	}

	private static void recordStatus(Action action, ActionStatus status, @Nullable String note, LocalDate since) {
		action.recordStatus(status, text(note), since.atTime(LocalTime.NOON).atZone(ENGLAND).toInstant());
	}

	private static @Nullable String text(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

	private static Set<UUID> ids(@Nullable List<String> names, Map<String, UUID> known) {
		var ids = new LinkedHashSet<UUID>();
		all(names).forEach((name) -> ids.add(Objects.requireNonNull(known.get(name))));
		return ids;
	}

}
