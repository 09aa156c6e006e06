package org.throughline.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.FollowUpService;
import org.throughline.action.FollowUps;
import org.throughline.action.SourceRef;
import org.throughline.action.SourceType;
import org.throughline.action.UpdateKind;
import org.throughline.browse.ThreadStep.Kind;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.Dates;
import org.throughline.review.ReviewDetails;

/**
 * The thread: incident, review, learning, recommendation, actions, updates, evidence,
 * verified. Each reader gets the part they may see, by the rules of the actions' own
 * pages (domain brief d.4). What is too long is cut, and the last step says so and leads
 * to the whole.
 */
@Service
@Transactional(readOnly = true)
public class ThreadReading {

	private final FollowUpService followUps;

	private final MessageSource messages;

	ThreadReading(FollowUpService followUps, MessageSource messages) {
		this.followUps = followUps;
		this.messages = messages;
	}

	/** The thread of a review, as it was read for this reader. */
	public List<ThreadStep> ofReview(PartnershipHeading partnership, ReviewDetails details, String name) {
		var review = details.review();
		var next = new ArrayList<ThreadStep>();
		details.events()
			.forEach((event) -> next.add(new ThreadStep(Kind.HAPPENED, words("ClockTrigger." + event.kind()),
					event.when(), null, List.of())));
		details.learningPoints()
			.forEach((point) -> next
				.add(new ThreadStep(Kind.LEARNING, Markdown.toText(point.wording()), null, null, List.of())));
		String path = "reviews/" + review.reference();
		var below = this.followUps.ofSource(partnership.id(), new SourceRef(SourceType.REVIEW, review.id()));
		below.recommendations().forEach((recommendation) -> next.add(step(recommendation)));
		more("recommendations", below.recommendations().size(), below.all(), path + "#recommendations", next);
		return List.of(new ThreadStep(Kind.REVIEW, name, words("ReviewStatus." + review.status()), path, next));
	}

	/**
	 * The thread of a recommendation.
	 * @param review address of the review it comes out of, below the partnership's, where
	 * the reader may see that
	 */
	public List<ThreadStep> ofRecommendation(PartnershipHeading partnership, String reference,
			@Nullable String review) {
		return bySource(this.followUps.ofRecommendation(partnership.id(), reference), review, "recommendations");
	}

	/** The thread of an action; empty where it answers no recommendation. */
	public List<ThreadStep> ofAction(PartnershipHeading partnership, String reference) {
		return bySource(this.followUps.ofAction(partnership.id(), reference), null,
				"actions/" + reference + "#answers");
	}

	/** What was recommended on a theme, and what is done about it. */
	public List<ThreadStep> ofTheme(PartnershipHeading partnership, String theme) {
		return bySource(this.followUps.ofTheme(partnership.id(), theme), null, "recommendations?theme=" + theme);
	}

	private List<ThreadStep> bySource(FollowUps followUps, @Nullable String review, String whole) {
		var sources = new LinkedHashMap<String, List<ThreadStep>>();
		followUps.recommendations()
			.forEach((each) -> sources.computeIfAbsent(each.sourceTitle(), (title) -> new ArrayList<>())
				.add(step(each)));
		var steps = new ArrayList<ThreadStep>();
		sources.forEach((source, below) -> steps
			.add(new ThreadStep((review != null) ? Kind.REVIEW : Kind.SOURCE, source, null, review, below)));
		more("recommendations", followUps.recommendations().size(), followUps.all(), whole, steps);
		return steps;
	}

	private ThreadStep step(FollowUps.RecommendationStep each) {
		String path = "recommendations/" + each.reference();
		var next = new ArrayList<ThreadStep>();
		each.actions().forEach((action) -> next.add(step(action)));
		more("actions", each.actions().size(), each.allActions(), path + "#actions", next);
		return new ThreadStep(Kind.RECOMMENDATION, Markdown.toText(each.wording()), each.numberAsWritten(), path, next);
	}

	private ThreadStep step(FollowUps.ActionStep action) {
		String state = words(action.statusKey());
		if (action.owner() != null) {
			state = action.owner() + ", " + state.toLowerCase(Locale.UK);
		}
		String path = "actions/" + action.reference();
		var next = new ArrayList<ThreadStep>();
		action.updates().forEach((update) -> next.add(step(update)));
		more("updates", action.updates().size(), action.allUpdates(), path + "#updates", next);
		return new ThreadStep(Kind.ACTION, (action.example() ? "Example: " : "") + Markdown.toText(action.wording()),
				state, path, next);
	}

	private ThreadStep step(FollowUps.UpdateStep update) {
		boolean verified = update.kind() == UpdateKind.VERIFIED;
		String said = words("ActionStatus." + update.status());
		if (update.note() != null) {
			said += ": " + Markdown.toText(update.note());
		}
		return new ThreadStep(verified ? Kind.VERIFIED : Kind.UPDATE, said, Dates.inWords(update.asOf()), null,
				update.evidence()
					.stream()
					.map((shows) -> new ThreadStep(Kind.EVIDENCE, shows, null, null, List.of()))
					.toList());
	}

	/** Says that a list goes on, and where all of it stands. */
	private void more(String what, int shown, int all, String path, List<ThreadStep> steps) {
		if (shown < all) {
			steps
				.add(new ThreadStep(Kind.MORE, words("browse.thread.more." + what, shown, all), null, path, List.of()));
		}
	}

	private String words(String key, Object... arguments) {
		return Objects.requireNonNull(this.messages.getMessage(key, arguments, Locale.UK));
	}

}
