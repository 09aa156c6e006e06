package org.throughline.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.Slug;
import org.throughline.statute.StatuteService;

/**
 * Checks a file of reviews and records each problem with its path.
 */
final class ReviewImportCheck {

	private final ReviewNames names;

	private final StatuteService statute;

	private final boolean process;

	private final Predicate<String> taken;

	private final List<ImportProblem> problems = new ArrayList<>();

	/**
	 * Creates a check.
	 * @param process whether a process and not a person imports the file; only then a
	 * file may publish reviews
	 * @param taken whether a reference is already used
	 */
	ReviewImportCheck(ReviewNames names, StatuteService statute, boolean process, Predicate<String> taken) {
		this.names = names;
		this.statute = statute;
		this.process = process;
		this.taken = taken;
	}

	List<ImportProblem> problems(ImportedReviews file) {
		var before = new HashSet<String>();
		int at = 0;
		for (var review : ReviewImportService.all(file.reviews())) {
			review("reviews[" + at++ + "].", review, before);
			if (review.reference() != null) {
				before.add(review.reference());
			}
		}
		at = 0;
		for (var summary : ReviewImportService.all(file.learningSummaries())) {
			String path = "learningSummaries[" + at++ + "].";
			required(path + "title", "The title", summary.title(), 300);
			given(path + "visibility", "The visibility", summary.visibility());
			link(path + "url", summary.url());
			if (summary.review() != null && !before.contains(summary.review())) {
				problem(path + "review", "There is no review called “" + summary.review() + "” in the file");
			}
			if (summary.slug() != null && !Slug.isSlug(summary.slug())) {
				problem(path + "slug",
						"The web reference must consist of lower-case letters, numbers and single hyphens");
			}
		}
		at = 0;
		for (var count : ReviewImportService.all(file.counts())) {
			String path = "counts[" + at++ + "].";
			required(path + "period", "The period", count.period(), 40);
			given(path + "measure", "The measure", count.measure());
			required(path + "asWritten", "The number as written", count.asWritten(), 1_000);
			if (count.declared() != null && count.declared() < 0) {
				problem(path + "declared", "A count is not negative");
			}
		}
		return this.problems;
	}

	private void review(String path, ImportedReviews.ImportedReview review, Set<String> before) {
		String reference = review.reference();
		if (reference == null || !Slug.isSlug(reference) || reference.length() > 60) {
			problem(path + "reference",
					"The web reference must consist of lower-case letters, numbers and single hyphens, for example rev-0007");
		}
		else if (before.contains(reference) || this.taken.test(reference)) {
			problem(path + "reference", "A review already uses the web reference “" + reference + "”");
		}
		given(path + "type", "The type", review.type());
		given(path + "status", "The status", review.status());
		given(path + "visibility", "The visibility", review.visibility());
		regime(path, review);
		publication(path, review);
		link(path + "url", review.url());
		if (review.convertedFrom() != null && !before.contains(review.convertedFrom())) {
			problem(path + "convertedFrom", "There is no review called “" + review.convertedFrom() + "” before it");
		}
		known(path + "themes", "theme", review.themes());
		known(path + "partners", "organisation", review.partners());
		parts(path, review);
	}

	private void regime(String path, ImportedReviews.ImportedReview review) {
		String regime = review.regime();
		if (regime == null) {
			if (review.type() != null && review.type().statutory()) {
				problem(path + "regime", "The regime at initiation is missing");
			}
		}
		else if (this.statute.regime(regime).isEmpty()) {
			problem(path + "regime", "There is no regime called “" + regime + "”");
		}
		else if (review.type() != null && review.type().statutory()
				&& NewReviewRules.ofBoards(regime) != (review.type() == ReviewType.SCR)) {
			problem(path + "regime", "The regime does not fit the type of review");
		}
	}

	private void publication(String path, ImportedReviews.ImportedReview review) {
		if (review.visibility() == null || review.status() == null) {
			return;
		}
		if (!this.process && review.visibility().summaryReadableByPublic()) {
			problem(path + "visibility", "A file cannot make a review public; publish it on its page");
		}
		if ((review.visibility() == Visibility.PUBLIC) != (review.status() == ReviewStatus.PUBLISHED)) {
			problem(path + "status", "A review is published when it is public, and only then");
		}
		if (review.visibility().summaryReadableByPublic()
				&& ReviewImportService.all(review.delays()).stream().anyMatch((delay) -> delay.lifted() == null)
				&& review.visibility() == Visibility.PUBLIC) {
			problem(path + "delays", "A published review is not delayed");
		}
		String pseudonym = review.pseudonym();
		if (pseudonym != null && review.reference() != null && review.visibility() != Visibility.PUBLIC
				&& PseudonymCheck.mentions(review.reference(), Slug.of(pseudonym))) {
			problem(path + "reference", "The web reference of an unpublished review must not reveal its pseudonym");
		}
	}

	private void parts(String path, ImportedReviews.ImportedReview review) {
		int at = 0;
		for (var event : ReviewImportService.all(review.events())) {
			String here = path + "events[" + at++ + "].kind";
			given(here, "What happened", event.kind());
			if (event.kind() != null && !EventContent.KINDS.contains(event.kind())) {
				problem(here, "“" + event.kind() + "” does not happen in a review");
			}
		}
		at = 0;
		for (var delay : ReviewImportService.all(review.delays())) {
			given(path + "delays[" + at++ + "].reason", "The reason", delay.reason());
		}
		at = 0;
		for (var document : ReviewImportService.all(review.documents())) {
			String here = path + "documents[" + at++ + "].";
			required(here + "title", "The title", document.title(), 300);
			link(here + "url", document.url());
		}
		at = 0;
		for (var point : ReviewImportService.all(review.learningPoints())) {
			String here = path + "learningPoints[" + at++ + "].";
			required(here + "wording", "The wording", point.wording(), 10_000);
			given(here + "visibility", "The visibility", point.visibility());
			known(here + "themes", "theme", point.themes());
		}
	}

	private void known(String path, String what, @Nullable List<String> slugs) {
		var list = ReviewImportService.all(slugs);
		if (list.isEmpty()) {
			return;
		}
		var known = what.equals("theme") ? this.names.themeIds() : this.names.organisationIds();
		for (int at = 0; at < list.size(); at++) {
			if (!known.containsKey(list.get(at))) {
				problem(path + "[" + at + "]", "There is no " + what + " called “" + list.get(at) + "”");
			}
		}
	}

	private void required(String path, String what, @Nullable String text, int longest) {
		if (text == null || text.isBlank()) {
			problem(path, what + " is missing");
		}
		else if (text.length() > longest) {
			problem(path, "%s has %,d characters; at most %,d are possible".formatted(what, text.length(), longest));
		}
	}

	private void given(String path, String what, @Nullable Object value) {
		if (value == null) {
			problem(path, what + " is missing");
		}
	}

	private void link(String path, @Nullable String url) {
		if (url != null && !url.isBlank() && !url.startsWith("https://") && !url.startsWith("http://")) {
			problem(path, "The address must begin with https:// or http://");
		}
	}

	private void problem(String path, String reason) {
		this.problems.add(new ImportProblem(path, reason));
	}

}
