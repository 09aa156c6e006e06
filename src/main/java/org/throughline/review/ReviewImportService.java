package org.throughline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * The door through which files bring in reviews: all of a file or nothing.
 */
@Service
@Transactional
public class ReviewImportService {

	private final CaseReviewRepository reviews;

	private final ReviewEvents events;

	private final ReviewProgressService work;

	private final ReviewLearningService learning;

	private final LearningSummaryService summaries;

	private final ReviewCountService counts;

	private final ReviewNames names;

	private final StatuteService statute;

	private final PseudonymCheck pseudonyms;

	private final CurrentUser user;

	ReviewImportService(CaseReviewRepository reviews, ReviewEvents events, ReviewProgressService work,
			ReviewLearningService learning, LearningSummaryService summaries, ReviewCountService counts,
			ReviewNames names, StatuteService statute, PseudonymCheck pseudonyms, CurrentUser user) {
		this.reviews = reviews;
		this.events = events;
		this.work = work;
		this.learning = learning;
		this.summaries = summaries;
		this.counts = counts;
		this.names = names;
		this.statute = statute;
		this.pseudonyms = pseudonyms;
		this.user = user;
	}

	/**
	 * Takes in a file's reviews, learning summaries and declared counts.
	 * @throws ImportRefused with every problem found; nothing was saved
	 */
	public void importReviews(ImportedReviews file) {
		var partnershipId = partnershipOf(file);
		var check = new ReviewImportCheck(this.names, this.statute, CurrentUser.process() != null,
				(reference) -> this.reviews.existsByPartnershipIdAndReference(partnershipId, reference));
		var problems = check.problems(file);
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
		write(file, partnershipId);
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

	private void write(ImportedReviews file, UUID partnershipId) {
		var written = new HashMap<String, CaseReview>();
		for (var imported : all(file.reviews())) {
			var review = new CaseReview(TimeOrderedId.next(), partnershipId, imported.reference(), imported.type(),
					imported.regime());
			review.describe(edit(imported), Set.copyOf(this.names.themes(all(imported.themes()))),
					this.names.organisations(all(imported.partners())));
			if (imported.convertedFrom() != null) {
				review.cameFrom(Objects.requireNonNull(written.get(imported.convertedFrom())));
			}
			this.reviews.save(review);
			this.reviews.flush();
			parts(imported, review);
			written.put(imported.reference(), review);
		}
		for (var summary : all(file.learningSummaries())) {
			var review = (summary.review() != null) ? written.get(summary.review()) : null;
			this.summaries.write(partnershipId, TimeOrderedId.next(), orNone(summary.slug()),
					new LearningSummaryEdit(summary.review(), summary.title().strip(), orNone(summary.wording()),
							orNone(summary.audience()), summary.published(),
							precision(summary.published(), summary.precision()), orNone(summary.period()),
							orNone(summary.url()), null, summary.visibility(), orNone(summary.note()), 0),
					review);
		}
		for (var count : all(file.counts())) {
			this.counts.write(partnershipId, TimeOrderedId.next(), new CountEdit(count.period(), orNone(count.report()),
					count.measure(), count.declared(), count.asWritten().strip(), 0));
		}
	}

	private static ReviewEdit edit(ImportedReviews.ImportedReview imported) {
		var particulars = new ReviewDetails.Particulars(imported.childrenCount(), false, false,
				orNone(imported.notifyingArea()), all(imported.homeAreas()), orNone(imported.summary()),
				orNone(imported.publicNote()), imported.declaredRecommendations(), orNone(imported.url()),
				imported.availableUntil(), orNone(imported.source()), orNone(imported.note()));
		return new ReviewEdit(orNone(imported.pseudonym()), orNone(imported.describedAs()), orNone(imported.subject()),
				imported.status(), imported.visibility(), imported.publicationForm(), imported.planned(),
				precision(imported.planned(), imported.plannedPrecision()), orNone(imported.period()), particulars,
				all(imported.themes()), all(imported.partners()), 0);
	}

	private void parts(ImportedReviews.ImportedReview imported, CaseReview review) {
		for (var event : all(imported.events())) {
			this.events.write(review, new EventEdit(event.kind(), event.on(), precision(event.on(), event.precision()),
					event.outcome(), orNone(event.note()), 0));
		}
		for (var delay : all(imported.delays())) {
			this.events.write(TimeOrderedId.next(), review,
					new DelayEdit(delay.reason(), orNone(delay.explanation()), delay.from(),
							precision(delay.from(), delay.precision()), delay.panelInformed(),
							delay.secretaryInformed(), delay.lifted(), 0));
		}
		for (var document : all(imported.documents())) {
			this.learning.write(TimeOrderedId.next(), review,
					new ReviewDocumentEdit(document.title().strip(), document.published(),
							precision(document.published(), document.precision()), orNone(document.url()),
							orNone(document.changeNote()), 0));
		}
		this.work.write(review, all(imported.workStreams()));
		for (var point : all(imported.learningPoints())) {
			this.learning.write(TimeOrderedId.next(), review,
					new LearningPointEdit(point.wording().strip(), point.visibility(), all(point.themes()), 0),
					this.names.themes(all(point.themes())));
		}
	}

	/** Where words for everyone name an unpublished review. */
	private List<ImportProblem> named(ImportedReviews file, UUID partnershipId) {
		var problems = new ArrayList<ImportProblem>();
		int at = 0;
		for (var review : all(file.reviews())) {
			String summary = review.visibility().summaryReadableByPublic() ? review.summary() : null;
			String subject = review.visibility().readableByPublic() ? review.subject() : null;
			String name = this.pseudonyms.find(partnershipId, null, review.publicNote(), summary, subject);
			if (name != null) {
				problems.add(new ImportProblem("reviews[" + at + "]",
						"Words for everyone name the unpublished review “" + name + "”"));
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

	private static @Nullable String orNone(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

}
