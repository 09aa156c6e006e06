package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.OrganisationService;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.statute.ClockTrigger;
import org.throughline.theme.ThemeService;

/**
 * Adds, edits and converts reviews, for business managers.
 */
@Service
@Transactional
public class ReviewEditService {

	private final EditableReviews reviews;

	private final ReviewPartReader reader;

	private final NewReviewRules rules;

	private final PseudonymCheck pseudonyms;

	private final ThemeService themes;

	private final OrganisationService organisations;

	private final Clock clock;

	ReviewEditService(EditableReviews reviews, ReviewPartReader reader, NewReviewRules rules, PseudonymCheck pseudonyms,
			ThemeService themes, OrganisationService organisations, Clock clock) {
		this.reviews = reviews;
		this.reader = reader;
		this.rules = rules;
		this.pseudonyms = pseudonyms;
		this.themes = themes;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * Adds a review and returns its reference.
	 * @throws RuleViolation if the reference or the regime is not valid
	 */
	public String add(UUID partnershipId, NewReview added) {
		this.reviews.requireManager(partnershipId);
		var initiated = added.initiated();
		var today = LocalDate.now(this.clock);
		ReviewDates.requireNotFuture("initiated", initiated, today);
		requireNotifier(added.facts());
		String regime = this.rules.regime(added, (initiated != null) ? initiated.day() : today);
		String reference = this.rules.reference(partnershipId, added.reference(), added.naming().pseudonym());
		var review = new CaseReview(added.id(), partnershipId, reference, added.type(), regime);
		review.describe(added.naming(), added.facts());
		this.reviews.add(review);
		if (initiated != null) {
			addEvent(review, EventContent.on(added.type().begunBy(), initiated));
		}
		return reference;
	}

	/**
	 * Adds a review with all its details, as a table lists it.
	 * @param follows reference of the rapid review that it follows, or {@code null}
	 * @throws RuleViolation if it may not be added
	 */
	public void add(UUID partnershipId, NewReview added, ReviewEdit edit, @Nullable String follows) {
		check(partnershipId, added, edit);
		String reference = Objects.requireNonNull(added.reference());
		var review = new CaseReview(added.id(), partnershipId, reference, added.type(), added.regimeKey());
		if (follows != null) {
			var earlier = this.reviews.find(partnershipId, follows)
				.orElseThrow(() -> new RuleViolation("follows", "review.follows.unknown", follows));
			checkConversion(earlier, "follows");
			review.follow(earlier);
		}
		review.replaceContent(edit.content(), this.themes.known().ids("themes", edit.themeSlugs()),
				this.organisations.known().ids("partners", edit.partnerSlugs()));
		this.reviews.add(review);
		checkPublicText(partnershipId, edit.content());
	}

	/**
	 * Checks whether a review with these details may be added. Only a process may add a
	 * public one.
	 * @throws RuleViolation if not
	 */
	@Transactional(noRollbackFor = RuleViolation.class)
	public void check(UUID partnershipId, NewReview added, ReviewEdit edit) {
		this.reviews.requireManager(partnershipId);
		var content = edit.content();
		var visibility = content.progress().visibility();
		boolean isPublic = visibility == Visibility.PUBLIC;
		this.rules.reference(partnershipId, added.reference(), isPublic ? null : content.naming().pseudonym());
		if (added.regimeKey() == null && added.type().statutory()) {
			throw new RuleViolation("regime", "review.regime.missing");
		}
		this.rules.regime(added, LocalDate.now(this.clock));
		requireNotifier(content.facts());
		checkPublication((CurrentUser.process() != null) ? visibility : Visibility.INTERNAL, content.progress());
	}

	private void addEvent(CaseReview review, EventContent event) {
		this.reviews.add(new ReviewEvent(review, event));
	}

	/**
	 * Changes a review.
	 * @throws OptimisticLockingFailureException if somebody else has changed it
	 * @throws RuleViolation if it would be published or withdrawn, or public text names
	 * an unpublished review
	 */
	public void edit(UUID partnershipId, String reference, ReviewEdit edit) {
		var review = this.reviews.lock(partnershipId, reference);
		review.requireVersion(edit.version());
		checkPublication(review.visibility(), edit.content().progress());
		checkAvailability(review.content(), edit.content(), () -> this.reader.events(review.id()));
		requireNotifier(edit.content().facts());
		review.replaceContent(edit.content(), this.themes.known().ids("themes", edit.themeSlugs()),
				this.organisations.known().ids("partners", edit.partnerSlugs()));
		this.reviews.flush();
		checkPublicText(partnershipId, edit.content());
	}

	private void checkPublicText(UUID partnershipId, ReviewContent content) {
		var text = content.text();
		var visibility = content.progress().visibility();
		var hidden = this.pseudonyms.hidden(partnershipId, content.publicPseudonym())
			.refuseIn("publicNote", text.publicNote());
		if (visibility.summaryReadableByPublic()) {
			hidden.refuseIn("summary", text.summary());
		}
		if (visibility == Visibility.PUBLIC) {
			hidden.refuseIn("describedAs", content.naming().describedAs())
				.refuseIn("subject", content.naming().subject())
				.refuseIn("notifyingArea", content.facts().notifyingArea())
				.refuseIn("homeAreas", content.facts().homeAreas())
				.refuseIn("url", text.url())
				.refuseIn("source", text.source());
		}
	}

	/**
	 * Checks whether these values of a review may be saved.
	 * @throws RuleViolation if it would be published or withdrawn, or public text names
	 * an unpublished review
	 */
	@Transactional(noRollbackFor = RuleViolation.class)
	public void check(ReviewDetails review, ReviewEdit edit) {
		checkPublication(review.review().progress().visibility(), edit.content().progress());
		checkAvailability(review.content(), edit.content(), review.course()::events);
		requireNotifier(edit.content().facts());
		checkPublicText(review.origin().partnershipId(), edit.content());
	}

	/** A public report stays available for at least a year. */
	private static void checkAvailability(ReviewContent before, ReviewContent after,
			Supplier<List<ReviewEventDetails>> events) {
		var until = after.text().availableUntil();
		if (until == null || until.equals(before.text().availableUntil())
				|| after.progress().visibility() != Visibility.PUBLIC) {
			return;
		}
		boolean tooEarly = events.get()
			.stream()
			.map(ReviewEventDetails::content)
			.filter((event) -> event.kind() == ClockTrigger.PUBLISHED && event.on() != null)
			.anyMatch((event) -> until.isBefore(Objects.requireNonNull(event.on()).earliest().plusYears(1)));
		if (tooEarly) {
			throw new RuleViolation("availableUntil", "review.publish.year");
		}
	}

	/** A named area is this one or another: clocks run only in this one. */
	private static void requireNotifier(CaseFacts facts) {
		if (facts.notifyingArea() != null && facts.notifiedBy() == null) {
			throw new RuleViolation("notifiedBy", "review.notifiedBy.missing");
		}
	}

	private static void checkPublication(Visibility before, ReviewProgress progress) {
		if (progress.visibility() != before) {
			if (progress.visibility().summaryReadableByPublic()) {
				throw new RuleViolation("visibility", "review.visibility.publish");
			}
			if (before.summaryReadableByPublic()) {
				throw new RuleViolation("visibility", "review.visibility.withdraw");
			}
		}
		boolean isPublic = progress.visibility() == Visibility.PUBLIC;
		if ((progress.status() == ReviewStatus.PUBLISHED) != isPublic) {
			throw new RuleViolation("status", isPublic ? "review.status.withdraw" : "review.status.publish");
		}
	}

	/**
	 * Replaces the work streams of a review.
	 * @param seen the work streams that the editor saw
	 * @throws RuleViolation if those of a public review name an unpublished one
	 */
	public void replaceWorkStreams(UUID partnershipId, String reference, List<String> names, List<String> seen) {
		var review = this.reviews.lock(partnershipId, reference);
		var current = review.workStreams();
		if (!current.equals(names) && !current.equals(seen)) {
			throw new OptimisticLockingFailureException("The work streams have changed");
		}
		if (review.visibility() == Visibility.PUBLIC) {
			this.pseudonyms.hidden(partnershipId, review.publicPseudonym()).refuseIn("names", String.join("\n", names));
		}
		review.replaceWorkStreams(names);
		this.reviews.flush();
	}

	/**
	 * Adds the local child safeguarding practice review that follows a rapid review. Both
	 * stay and are linked.
	 * @param decided date of the decision to start it
	 * @return the reference of the new review
	 * @throws RuleViolation if it is not a rapid review or was already converted
	 */
	public String convert(UUID partnershipId, String reference, ApproximateDate decided, int version) {
		var review = this.reviews.lock(partnershipId, reference);
		review.requireVersion(version);
		checkConversion(review, "decided");
		ReviewDates.requireNotFuture("decided", decided, LocalDate.now(this.clock));
		var events = this.reader.events(review.id());
		var decision = new EventContent(ClockTrigger.DECISION, decided, ReviewOutcome.LCSPR, null);
		EventOrder.check("decided", decision, events);
		String next = this.reviews.nextReference(partnershipId);
		var converted = review.convert(TimeOrderedId.next(), next, this.rules.regimeOn(decided.day()));
		this.reviews.add(converted);
		if (!decision.repeats(events.stream().map(ReviewEventDetails::content))) {
			addEvent(review, decision);
		}
		addEvent(converted, EventContent.on(ClockTrigger.COMMISSIONED, decided));
		return next;
	}

	private void checkConversion(CaseReview rapidReview, String field) {
		if (rapidReview.type() != ReviewType.RAPID_REVIEW) {
			throw new RuleViolation(field, "review.convert.type");
		}
		if (this.reviews.isConverted(rapidReview)) {
			throw new RuleViolation(field, "review.convert.again");
		}
	}

}
