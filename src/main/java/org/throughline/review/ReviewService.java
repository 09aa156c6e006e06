package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.ClockTrigger;
import org.throughline.statute.StatuteService;

/**
 * The reviews of a partnership. Each reader is told what they may see; only its business
 * managers change anything.
 */
@Service
@Transactional(readOnly = true)
public class ReviewService {

	private final ReviewReader reader;

	private final ReviewPartReader parts;

	private final CountSentences sentences;

	private final ReviewCountService counts;

	private final CaseReviewRepository reviews;

	private final EditableReviews open;

	private final ReviewEvents events;

	private final PseudonymCheck pseudonyms;

	private final NewReviewRules newReviewRules;

	private final ReviewNames names;

	private final StatuteService statute;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReviewService(ReviewReader reader, ReviewPartReader parts, CountSentences sentences, ReviewCountService counts,
			CaseReviewRepository reviews, EditableReviews open, ReviewEvents events, PseudonymCheck pseudonyms,
			NewReviewRules newReviewRules, ReviewNames names, StatuteService statute, CurrentUser user, JdbcClient jdbc,
			Clock clock) {
		this.reader = reader;
		this.parts = parts;
		this.sentences = sentences;
		this.counts = counts;
		this.reviews = reviews;
		this.open = open;
		this.events = events;
		this.pseudonyms = pseudonyms;
		this.newReviewRules = newReviewRules;
		this.names = names;
		this.statute = statute;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Reviews the reader may see, newest first. A review of which only the existence is
	 * public is not among them for the public.
	 */
	public List<ReviewSummary> list(UUID partnershipId) {
		return seen(this.reader.lines(partnershipId), ReviewAccess.SUMMARY);
	}

	/**
	 * A review with all the reader may see of it.
	 * @throws NotFoundException if there is none this reader may see
	 */
	public ReviewDetails details(UUID partnershipId, String reference) {
		return this.reader.whole(partnershipId, reference)
			.filter((whole) -> whole.access().canReadPage())
			.map((whole) -> whole.access().visiblePartsOf(whole.review()))
			.orElseThrow(NotFoundException::new);
	}

	/** A page of the partnership's reviews, newest first; for business managers only. */
	public Page<ReviewSummary> page(UUID partnershipId, ReviewFilter filter, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.page(partnershipId, filter, page);
	}

	/** What everyone may know of a partnership's reviews, whoever asks. */
	public PublicReviews publicReviews(UUID partnershipId) {
		var lines = this.reader.lines(partnershipId).stream().map(ReviewReader.Line::review).toList();
		var notes = new HashMap<UUID, String>();
		this.jdbc.sql("""
				select id, public_note from case_review
				where partnership_id = ? and visibility = 'COUNT_ONLY' and public_note is not null""")
			.param(partnershipId)
			.query((row) -> {
				notes.put(row.getObject("id", UUID.class), row.getString("public_note"));
			});
		var counted = publicly(lines, ReviewAccess.COUNT).stream()
			.map((review) -> new CountSentences.CountedLine(review, notes.get(review.id())))
			.toList();
		var readable = lines.stream()
			.filter((review) -> ReviewAccess.forPublic(review.visibleToday()).canReadPage())
			.map(ReviewSummary::id)
			.collect(Collectors.toSet());
		var summaries = this.parts.summaries(partnershipId)
			.stream()
			.filter((summary) -> summary.visibility().summaryReadableByPublic())
			.map((summary) -> readable.contains(summary.reviewId()) ? summary.withoutNote() : summary.withoutReview())
			.toList();
		return new PublicReviews(this.sentences.of(counted), publicly(lines, ReviewAccess.SUMMARY),
				publicly(lines, ReviewAccess.PUBLISHED), summaries, this.counts.declared(partnershipId));
	}

	private static List<ReviewSummary> publicly(List<ReviewSummary> lines, ReviewAccess access) {
		return lines.stream()
			.filter((review) -> ReviewAccess.forPublic(review.visibleToday()) == access)
			.map(access::visiblePartsOf)
			.toList();
	}

	/**
	 * Whether the review was published and is no longer available; whoever asks, as it
	 * was told to everyone.
	 */
	public boolean retired(UUID partnershipId, String reference) {
		return this.jdbc.sql("""
				select exists (select from case_review r where r.partnership_id = ? and r.reference = ?
				  and r.visibility = 'PUBLIC' and r.available_until < ?)""")
			.params(partnershipId, reference, LocalDate.now(this.clock))
			.query(Boolean.class)
			.single();
	}

	/** Reviews tagged with the theme, as far as the reader may know that. */
	public List<ReviewSummary> ofTheme(UUID partnershipId, String themeSlug) {
		return seen(this.reader.ofTheme(partnershipId, themeSlug), ReviewAccess.PUBLISHED);
	}

	/** The review of this id, as far as the reader may see it: for the thread. */
	public Optional<ReviewSummary> byId(UUID reviewId) {
		return this.reader.byId(reviewId)
			.filter((line) -> line.access().canReadPage())
			.map((line) -> line.access().visiblePartsOf(line.review()));
	}

	private static List<ReviewSummary> seen(List<ReviewReader.Line> lines, ReviewAccess least) {
		return lines.stream()
			.filter((line) -> line.access().ordinal() >= least.ordinal())
			.map((line) -> line.access().visiblePartsOf(line.review()))
			.toList();
	}

	/**
	 * Adds a review and answers its name in addresses.
	 * @throws RuleViolation where its name in addresses or its regime does not fit
	 */
	@Transactional
	public String add(UUID partnershipId, NewReview added) {
		this.user.requireManager(partnershipId);
		var before = this.reviews.findById(added.id());
		if (before.isPresent()) {
			if (!before.get().partnershipId().equals(partnershipId)) {
				throw new NotFoundException();
			}
			return before.get().reference();
		}
		var initiatedOn = added.initiatedOn();
		var today = LocalDate.now(this.clock);
		ReviewEvents.notAhead("initiated", initiatedOn, added.precision(), today);
		String regime = this.newReviewRules.regime(added, (initiatedOn != null) ? initiatedOn : today);
		String reference = this.newReviewRules.reference(partnershipId, added);
		var review = new CaseReview(added.id(), partnershipId, reference, added.type(), regime);
		review.begin(added.pseudonym(), added.describedAs(), added.subject(), added.notifyingArea());
		this.reviews.save(review);
		this.reviews.flush();
		if (initiatedOn != null) {
			this.events.write(review,
					new EventEdit(added.type().begunBy(), initiatedOn, added.precision(), null, null, 0));
		}
		return reference;
	}

	/**
	 * Changes what is said about a review.
	 * @throws ReviewChangedMeanwhile where somebody else did since the editor saw it
	 * @throws RuleViolation where it would become public or cease to be, or public words
	 * name an unpublished review
	 */
	@Transactional
	public void edit(UUID partnershipId, String reference, ReviewEdit edit) {
		var review = this.open.lock(partnershipId, reference);
		this.open.unchanged(edit.version(), review.version(), review.id());
		if (edit.visibility() != review.visibility()) {
			if (edit.visibility().summaryReadableByPublic()) {
				throw new RuleViolation("visibility", "review.visibility.publish");
			}
			if (review.visibility().summaryReadableByPublic()) {
				throw new RuleViolation("visibility", "review.visibility.withdraw");
			}
		}
		if ((edit.status() == ReviewStatus.PUBLISHED) != (review.visibility() == Visibility.PUBLIC)) {
			throw new RuleViolation("status",
					(review.visibility() == Visibility.PUBLIC) ? "review.status.withdraw" : "review.status.publish");
		}
		var themeIds = this.names.themes(edit.themeSlugs());
		var partnerIds = this.names.organisations(edit.partnerSlugs());
		review.describe(edit, themeIds, partnerIds);
		this.reviews.flush();
		var open = (review.visibility() == Visibility.PUBLIC) ? review : null;
		this.pseudonyms.check(partnershipId, open, "publicNote", edit.particulars().publicNote());
		if (review.visibility().summaryReadableByPublic()) {
			this.pseudonyms.check(partnershipId, open, "summary", edit.particulars().summary());
		}
	}

	/**
	 * Turns a rapid review into a local child safeguarding practice review: both stay,
	 * linked.
	 * @param id of the new review, chosen by the form, so that sending it twice adds one
	 * @param decidedOn the day of the decision to initiate it
	 * @return the new review's name in addresses
	 * @throws RuleViolation where it is no rapid review, or was converted before
	 */
	@Transactional
	public String convert(UUID partnershipId, String reference, UUID id, LocalDate decidedOn, DatePrecision precision,
			int version) {
		var review = this.open.lock(partnershipId, reference);
		var before = this.reviews.findById(id).filter((led) -> review.id().equals(led.convertedFromId()));
		if (before.isPresent()) {
			return before.get().reference();
		}
		this.open.unchanged(version, review.version(), review.id());
		if (review.type() != ReviewType.RAPID_REVIEW) {
			throw new RuleViolation("decided", "review.convert.type");
		}
		if (this.reviews.existsByConvertedFromId(review.id())) {
			throw new RuleViolation("decided", "review.convert.again");
		}
		ReviewEvents.notAhead("decided", decidedOn, precision, LocalDate.now(this.clock));
		EventOrder.check("decided", new EventEdit(ClockTrigger.DECISION, decidedOn, precision, null, null, 0),
				this.parts.events(review.id()));
		String led = this.open.nextReference(partnershipId);
		var converted = review.converted(id, led, this.statute.regimeFor(decidedOn).key());
		this.reviews.save(converted);
		this.reviews.flush();
		this.events.write(review,
				new EventEdit(ClockTrigger.DECISION, decidedOn, precision, ReviewOutcome.LCSPR, null, 0));
		this.events.write(converted, new EventEdit(ClockTrigger.COMMISSIONED, decidedOn, precision, null, null, 0));
		return led;
	}

}
