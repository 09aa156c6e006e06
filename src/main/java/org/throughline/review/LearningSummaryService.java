package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.file.HiddenContent;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.RecordService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages learning summaries. Each reader gets those they can see; only business managers
 * change them.
 */
@Service
@Transactional(readOnly = true)
public class LearningSummaryService implements RecordService<String, LearningSummaryDetails, LearningSummaryEdit> {

	private final LearningSummaryRepository summaries;

	private final ReviewPartReader parts;

	private final ReviewReader reader;

	private final EditableReviews reviews;

	private final PseudonymCheck pseudonyms;

	private final CurrentUser user;

	private final Clock clock;

	LearningSummaryService(LearningSummaryRepository summaries, ReviewPartReader parts, ReviewReader reader,
			EditableReviews reviews, PseudonymCheck pseudonyms, CurrentUser user, Clock clock) {
		this.summaries = summaries;
		this.parts = parts;
		this.reader = reader;
		this.reviews = reviews;
		this.pseudonyms = pseudonyms;
		this.user = user;
		this.clock = clock;
	}

	/** Returns the summaries that the reader can see, newest first. */
	public List<LearningSummaryDetails> list(UUID partnershipId) {
		if (this.user.manages(partnershipId)) {
			return this.parts.summaries(partnershipId);
		}
		boolean insider = this.user.readsDrafts(partnershipId);
		var accessById = this.reader.lines(partnershipId)
			.stream()
			.collect(Collectors.toMap((line) -> line.review().id(), ReviewReader.Line::access));
		return this.parts.summaries(partnershipId)
			.stream()
			.filter((summary) -> summary.visibility().summaryReadableByPublic()
					|| (summary.visibility().readableByNamedPartner()
							&& (insider || accessById.get(summary.reviewId()) == ReviewAccess.PARTNER)))
			.map((summary) -> {
				var access = accessById.getOrDefault(summary.reviewId(), ReviewAccess.NOTHING);
				return access.canReadPage() ? summary.withoutNote() : summary.withoutReview();
			})
			.toList();
	}

	@Override
	public LearningSummaryDetails find(UUID partnershipId, String slug) {
		return Records.one(list(partnershipId), (summary) -> summary.slug().equals(slug));
	}

	/**
	 * Returns the file of a summary, to be served as a download only.
	 * @throws NotFoundException if there is none that the reader can see
	 */
	public SummaryFile file(UUID partnershipId, String slug) {
		var details = find(partnershipId, slug);
		return this.summaries.findById(details.id())
			.map(LearningSummary::file)
			.map((file) -> new SummaryFile(file.name(), file.mediaType(), file.content()))
			.orElseThrow(NotFoundException::new);
	}

	@Override
	@Transactional
	public String add(UUID partnershipId, LearningSummaryEdit added) {
		this.user.requireManager(partnershipId);
		var review = review(partnershipId, added);
		check(partnershipId, added, review);
		String slug = freeSlug(partnershipId, (added.slug() != null) ? added.slug() : Slug.of(added.content().title()));
		var summary = new LearningSummary(TimeOrderedId.next(), partnershipId, slug, added.content(),
				added.visibility());
		replaceContent(summary, added, review);
		this.summaries.save(summary);
		this.reviews.flush();
		return slug;
	}

	private String freeSlug(UUID partnershipId, String wanted) {
		String base = (wanted.isEmpty() || wanted.equals("new")) ? "summary" : wanted;
		return Slug.free(base, this.summaries.slugs(partnershipId)::contains);
	}

	@Override
	@Transactional
	public void edit(UUID partnershipId, String slug, int version, LearningSummaryEdit edit) {
		var summary = stored(partnershipId, slug);
		summary.requireVersion(version);
		var review = review(partnershipId, edit);
		check(partnershipId, edit, review);
		replaceContent(summary, edit, review);
	}

	private LearningSummary stored(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.summaries.findByPartnershipIdAndSlug(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

	private static void replaceContent(LearningSummary summary, LearningSummaryEdit edit, @Nullable CaseReview review) {
		summary.replaceContent(review, edit.content(), edit.visibility(), SummaryFiles.stored(edit.file()));
		if (edit.visibility().summaryReadableByPublic()) {
			requireNothingHidden(summary.file());
		}
	}

	/** A file that contains more than it shows is not made public. */
	private static void requireNothingHidden(@Nullable StoredFile file) {
		var hidden = (file != null) ? HiddenContent.in(file.content(), file.mediaType()) : List.<String>of();
		if (file != null && !hidden.isEmpty()) {
			throw new RuleViolation("file", "review.file.hidden", file.name(), String.join("; ", hidden));
		}
	}

	private @Nullable CaseReview review(UUID partnershipId, LearningSummaryEdit edit) {
		String reference = edit.reviewReference();
		return (reference != null) ? this.reviews.lock(partnershipId, reference) : null;
	}

	/**
	 * Checks a summary.
	 * @throws RuleViolation if its date is in the future, or public text names an
	 * unpublished review
	 */
	@Transactional(noRollbackFor = RuleViolation.class)
	public void check(UUID partnershipId, LearningSummaryEdit edit) {
		this.user.requireManager(partnershipId);
		String reference = edit.reviewReference();
		check(partnershipId, edit,
				(reference != null) ? this.reviews.find(partnershipId, reference).orElse(null) : null);
	}

	private void check(UUID partnershipId, LearningSummaryEdit edit, @Nullable CaseReview review) {
		var content = edit.content();
		ReviewDates.requireNotFuture("published", content.published(), LocalDate.now(this.clock));
		if (edit.file() != null && content.url() != null) {
			throw new RuleViolation("file", "review.file.link");
		}
		if (edit.visibility().summaryReadableByPublic()) {
			String published = (review != null) ? review.publicPseudonym() : null;
			String fileName = (edit.file() != null) ? edit.file().name() : null;
			this.pseudonyms.hidden(partnershipId, published)
				.refuseIn("title", content.title(), content.url(), fileName)
				.refuseIn("wording", content.wording(), content.audience());
		}
	}

	/** Removes a summary and its file, if nobody has changed it. */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		var summary = stored(partnershipId, slug);
		summary.requireVersion(version);
		this.summaries.delete(summary);
	}

}
