package org.throughline.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.action.ImportedActions.ImportedAction;
import org.throughline.action.ImportedActions.ImportedPlan;
import org.throughline.action.ImportedActions.ImportedRecommendation;
import org.throughline.action.ImportedActions.ImportedUpdate;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.Slug;

/**
 * Looks through a file before any of it is saved and names every problem with its place.
 * A file may leave out whatever its reader lets it leave out, so nothing is taken for
 * given.
 */
final class ActionImportCheck {

	private final ImportedActions file;

	private final Known known;

	private final List<ImportProblem> problems = new ArrayList<>();

	private final Set<String> plansInFile = new HashSet<>();

	private final Set<String> recommendationsInFile = new HashSet<>();

	private final Set<String> actionsInFile = new HashSet<>();

	ActionImportCheck(ImportedActions file, Known known) {
		this.file = file;
		this.known = known;
	}

	List<ImportProblem> problems() {
		var plans = all(this.file.plans());
		for (int at = 0; at < plans.size(); at++) {
			if (present("plans[" + at + "]", plans.get(at))) {
				plan("plans[" + at + "].", plans.get(at));
			}
		}
		var recommendations = all(this.file.recommendations());
		for (int at = 0; at < recommendations.size(); at++) {
			if (present("recommendations[" + at + "]", recommendations.get(at))) {
				recommendation("recommendations[" + at + "].", recommendations.get(at));
			}
		}
		var actions = all(this.file.actions());
		for (int at = 0; at < actions.size(); at++) {
			if (present("actions[" + at + "]", actions.get(at))) {
				action("actions[" + at + "].", actions.get(at));
			}
		}
		return this.problems;
	}

	private void plan(String path, ImportedPlan plan) {
		required(path + "title", plan.title(), Texts.LINE);
		if (plan.slug() == null || !Slug.isSlug(plan.slug()) || ActionPlanService.RESERVED.contains(plan.slug())) {
			problem(path + "slug", "The name in addresses is made of small letters, digits and single hyphens");
		}
		else if (!this.plansInFile.add(plan.slug())) {
			problem(path + "slug", "The file has more than one plan “" + plan.slug() + "”");
		}
		else if (this.known.plans().containsKey(plan.slug())) {
			problem(path + "slug", "The plan “" + plan.slug() + "” is held here already");
		}
		known(path + "organisation", "organisation", this.known.organisations(), plan.organisation());
	}

	private void recommendation(String path, ImportedRecommendation given) {
		key(path + "key", given.key(), this.recommendationsInFile, this.known.recommendations());
		if (present(path + "source", given.source())) {
			present(path + "source.type", given.source().type());
			required(path + "source.title", given.source().title(), Texts.LINE);
		}
		required(path + "wording", given.wording(), Texts.WORDING);
		present(path + "visibility", given.visibility());
		var points = all(given.points());
		for (int at = 0; at < points.size(); at++) {
			required(path + "points[" + at + "]", points.get(at), 1_000);
		}
		several(path + "organisations", "organisation", this.known.organisations(), given.organisations());
		several(path + "themes", "theme", this.known.themes(), given.themes());
		if (given.response() != null && given.response().needsReason()) {
			required(path + "responseReason", given.responseReason(), Texts.NOTE);
		}
	}

	private void action(String path, ImportedAction given) {
		key(path + "key", given.key(), this.actionsInFile, this.known.actions());
		required(path + "wording", given.wording(), Texts.WORDING);
		present(path + "visibility", given.visibility());
		present(path + "madeOn", given.madeOn());
		known(path + "owner", "organisation", this.known.organisations(), given.owner());
		several(path + "themes", "theme", this.known.themes(), given.themes());
		if (given.plan() != null && !this.plansInFile.contains(given.plan())) {
			known(path + "plan", "plan", this.known.plans(), given.plan());
		}
		var answers = all(given.recommendations());
		for (int at = 0; at < answers.size(); at++) {
			if (answers.get(at) == null || !this.recommendationsInFile.contains(answers.get(at))) {
				known(path + "recommendations[" + at + "]", "recommendation", this.known.recommendations(),
						String.valueOf(answers.get(at)));
			}
		}
		if (explained(given.status())) {
			required(path + "statusNote", given.statusNote(), Texts.NOTE);
		}
		var updates = all(given.updates());
		for (int at = 0; at < updates.size(); at++) {
			String place = path + "updates[" + at + "]";
			if (present(place, updates.get(at))) {
				update(place + ".", updates.get(at), (at > 0) ? updates.get(at - 1) : null);
			}
		}
	}

	private void update(String path, ImportedUpdate given, @Nullable ImportedUpdate before) {
		present(path + "asOf", given.asOf());
		required(path + "note", given.note(), Texts.NOTE);
		required(path + "source", given.source(), Texts.LINE);
		if (before != null && before.asOf() != null && given.asOf() != null && given.asOf().isBefore(before.asOf())) {
			problem(path + "asOf", "Updates stand in the order of their days, the oldest first");
		}
	}

	private static boolean explained(@Nullable ActionStatus status) {
		return status == ActionStatus.BLOCKED || status == ActionStatus.RETURNED
				|| status == ActionStatus.NO_LONGER_NEEDED;
	}

	private void key(String path, @Nullable String key, Set<String> inFile, Map<String, UUID> held) {
		if (key == null) {
			return;
		}
		if (key.isBlank() || key.length() > Texts.LINE) {
			problem(path, "A key has between 1 and " + Texts.LINE + " characters");
		}
		else if (!inFile.add(key)) {
			problem(path, "The file uses the key “" + key + "” more than once");
		}
		else if (held.containsKey(key)) {
			problem(path, "What the file calls “" + key + "” is held here already");
		}
	}

	private void several(String path, String what, Map<String, UUID> known, @Nullable List<String> names) {
		var all = all(names);
		for (int at = 0; at < all.size(); at++) {
			known(path + "[" + at + "]", what, known, String.valueOf(all.get(at)));
		}
	}

	private void known(String path, String what, Map<String, UUID> known, @Nullable String name) {
		if (name != null && !known.containsKey(name)) {
			problem(path, "There is no " + what + " “" + name + "”");
		}
	}

	private void required(String path, @Nullable String text, int longest) {
		if (text == null || text.isBlank()) {
			problem(path, "The text is missing");
		}
		else if (text.length() > longest) {
			problem(path, "The text has %,d characters; at most %,d are possible".formatted(text.length(), longest));
		}
	}

	private boolean present(String path, @Nullable Object value) {
		if (value == null) {
			problem(path, "This is missing");
		}
		return value != null;
	}

	private void problem(String path, String reason) {
		this.problems.add(new ImportProblem(path, reason));
	}

	static <T> List<T> all(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	/** What a file may name. */
	record Known(Map<String, UUID> organisations, Map<String, UUID> themes, Map<String, UUID> plans,
			Map<String, UUID> recommendations, Map<String, UUID> actions) {

	}

}
