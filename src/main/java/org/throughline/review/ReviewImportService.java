package org.throughline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.StatuteService;

/**
 * Imports reviews from files: all of a file or nothing.
 */
@Service
@Transactional
public class ReviewImportService {

	private final CaseReviewRepository reviews;

	private final EditableReviews editable;

	private final ReviewPartStore parts;

	private final LearningSummaryService summaries;

	private final ReviewCountService counts;

	private final ReviewNames names;

	private final StatuteService statute;

	private final PseudonymCheck pseudonyms;

	private final CurrentUser user;

	ReviewImportService(CaseReviewRepository reviews, EditableReviews editable, ReviewPartStore parts,
			LearningSummaryService summaries, ReviewCountService counts, ReviewNames names, StatuteService statute,
			PseudonymCheck pseudonyms, CurrentUser user) {
		this.reviews = reviews;
		this.editable = editable;
		this.parts = parts;
		this.summaries = summaries;
		this.counts = counts;
		this.names = names;
		this.statute = statute;
		this.pseudonyms = pseudonyms;
		this.user = user;
	}

	/**
	 * Imports reviews, learning summaries and declared numbers.
	 * @throws ImportRefused with every problem; nothing is saved
	 */
	public void importReviews(ImportedReviews file) {
		var partnershipId = partnershipOf(file);
		var check = new ReviewImportCheck(this.names, this.statute, CurrentUser.process() != null,
				(reference) -> this.reviews.existsByPartnershipIdAndReference(partnershipId, reference));
		var problems = check.problems(file);
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
		save(file, partnershipId);
		var named = named(file, partnershipId);
		if (!named.isEmpty()) {
			throw new ImportRefused(named);
		}
	}

	private UUID partnershipOf(ImportedReviews file) {
		var partnershipId = this.names.partnership(file.partnership());
		if (CurrentUser.process() == null) {
			this.user.requireManager(partnershipId.orElseThrow(NotFoundException::new));
		}
		return partnershipId.orElseThrow(() -> new ImportRefused(List
			.of(new ImportProblem("partnership", "There is no partnership called “" + file.partnership() + "”"))));
	}

	private void save(ImportedReviews file, UUID partnershipId) {
		var saved = new HashMap<String, CaseReview>();
		for (var imported : all(file.reviews())) {
			var review = new CaseReview(TimeOrderedId.next(), partnershipId, imported.reference(), imported.type(),
					imported.regime());
			review.replaceContent(content(imported), this.names.themes(all(imported.themes())),
					this.names.organisations(all(imported.partners())));
			review.replaceWorkStreams(all(imported.workStreams()));
			if (imported.convertedFrom() != null) {
				review.follow(Objects.requireNonNull(saved.get(imported.convertedFrom())));
			}
			this.editable.add(review);
			parts(imported, review);
			saved.put(imported.reference(), review);
		}
		this.editable.flush();
		for (var summary : all(file.learningSummaries())) {
			var review = (summary.review() != null) ? saved.get(summary.review()) : null;
			var content = new LearningSummaryContent(summary.title().strip(), orNull(summary.wording()),
					orNull(summary.audience()), summary.published(),
					precision(summary.published(), summary.precision()), orNull(summary.period()),
					orNull(summary.url()), orNull(summary.note()));
			this.summaries.add(partnershipId, TimeOrderedId.next(), orNull(summary.slug()),
					new LearningSummaryEdit(summary.review(), content, summary.visibility(), null, 0), review);
		}
		for (var count : all(file.counts())) {
			this.counts.add(partnershipId, TimeOrderedId.next(), new CountEdit(
					new CountContent(count.period(), count.measure(), count.declared(), count.asWritten().strip()),
					orNull(count.report())));
		}
		this.editable.flush();
	}

	private static ReviewContent content(ImportedReviews.ImportedReview imported) {
		var areas = all(imported.homeAreas());
		return new ReviewContent(
				new ReviewNaming(orNull(imported.pseudonym()), orNull(imported.describedAs()),
						orNull(imported.subject())),
				new ReviewProgress(imported.status(), imported.visibility(), imported.publicationForm(),
						imported.planned(), precision(imported.planned(), imported.plannedPrecision()),
						orNull(imported.period())),
				new CaseFacts(imported.childrenCount(), false, false, orNull(imported.notifyingArea()),
						areas.isEmpty() ? null : String.join("\n", areas)),
				new ReviewText(orNull(imported.summary()), orNull(imported.publicNote()),
						imported.declaredRecommendations(), orNull(imported.url()), imported.availableUntil(),
						orNull(imported.source()), orNull(imported.note())));
	}

	private void parts(ImportedReviews.ImportedReview imported, CaseReview review) {
		for (var event : all(imported.events())) {
			this.parts.add(new ReviewEvent(TimeOrderedId.next(), review, new EventContent(event.kind(), event.on(),
					precision(event.on(), event.precision()), event.outcome(), orNull(event.note()))));
		}
		for (var delay : all(imported.delays())) {
			this.parts.add(new PublicationDelay(TimeOrderedId.next(), review,
					new DelayContent(delay.reason(), orNull(delay.explanation()), delay.from(),
							precision(delay.from(), delay.precision()), delay.panelInformed(),
							delay.secretaryInformed(), delay.lifted())));
		}
		for (var document : all(imported.documents())) {
			this.parts.add(new ReviewDocument(TimeOrderedId.next(), review,
					new DocumentContent(document.title().strip(), document.published(),
							precision(document.published(), document.precision()), orNull(document.url()),
							orNull(document.changeNote()))));
		}
		for (var point : all(imported.learningPoints())) {
			this.parts.add(new LearningPoint(TimeOrderedId.next(), review,
					new LearningPointContent(point.wording().strip(), point.visibility()),
					this.names.themes(all(point.themes()))));
		}
	}

	/** Returns where public text names an unpublished review. */
	private List<ImportProblem> named(ImportedReviews file, UUID partnershipId) {
		var problems = new ArrayList<ImportProblem>();
		int at = 0;
		for (var review : all(file.reviews())) {
			String summary = review.visibility().summaryReadableByPublic() ? review.summary() : null;
			String subject = review.visibility().readableByPublic() ? review.subject() : null;
			String name = this.pseudonyms.find(partnershipId, null, review.publicNote(), summary, subject);
			if (name != null) {
				problems.add(new ImportProblem("reviews[" + at + "]",
						"Public text names the unpublished review “" + name + "”"));
			}
			at++;
		}
		return problems;
	}

	private static @Nullable DatePrecision precision(@Nullable LocalDate day, @Nullable DatePrecision precision) {
		return (day != null) ? Objects.requireNonNullElse(precision, DatePrecision.DAY) : null;
	}

	static <T> List<T> all(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

	private static @Nullable String orNull(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

}
