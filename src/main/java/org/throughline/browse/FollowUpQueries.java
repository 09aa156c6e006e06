package org.throughline.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.action.ActionStatus;
import org.throughline.action.FollowUpService;
import org.throughline.action.FollowUps;
import org.throughline.action.SourceCitation;
import org.throughline.action.SourceRef;
import org.throughline.action.SourceType;
import org.throughline.action.UpdateKind;
import org.throughline.browse.FollowUpStep.Kind;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.text.Messages;
import org.throughline.platform.time.Dates;
import org.throughline.review.ReviewDetails;

/**
 * Follow-up from an incident to a verified change: events, learning, recommendations,
 * actions, updates and evidence. Readers see what the pages of actions show them (domain
 * brief d.4). Long lists are cut; their last step links to the whole list.
 */
@Service
@Transactional(readOnly = true)
public class FollowUpQueries {

	private static final String VERIFIED = "ActionStatus." + ActionStatus.VERIFIED_COMPLETE;

	private final FollowUpService followUps;

	private final Messages messages;

	FollowUpQueries(FollowUpService followUps, Messages messages) {
		this.followUps = followUps;
		this.messages = messages;
	}

	/** Returns the follow-up of a review that was read for this reader. */
	public List<FollowUpStep> ofReview(PartnershipHeading partnership, ReviewDetails details, String name) {
		var review = details.review();
		var next = new ArrayList<FollowUpStep>();
		details.course()
			.events()
			.forEach((event) -> next.add(new FollowUpStep(Kind.EVENT, message("ClockTrigger." + event.content().kind()),
					event.when(), null, List.of())));
		details.learning()
			.points()
			.forEach((point) -> next.add(new FollowUpStep(Kind.LEARNING, Markdown.toText(point.content().wording()),
					null, null, List.of())));
		String path = "reviews/" + review.reference();
		var below = this.followUps.ofSource(partnership.id(), new SourceRef(SourceType.REVIEW, review.id()));
		below.recommendations().forEach((recommendation) -> next.add(step(recommendation)));
		more("recommendations", below.recommendations().size(), below.all(), path + "#recommendations", next);
		return List
			.of(new FollowUpStep(Kind.REVIEW, name, message("ReviewStatus." + review.progress().status()), path, next));
	}

	/**
	 * Returns the follow-up of a recommendation.
	 * @param review address of its review below the partnership's, or {@code null} if it
	 * has none that the reader may see
	 */
	public List<FollowUpStep> ofRecommendation(PartnershipHeading partnership, String reference,
			@Nullable String review) {
		return bySource(this.followUps.ofRecommendation(partnership.id(), reference), review, "recommendations");
	}

	/** Returns the follow-up of an action; empty if it has no recommendation. */
	public List<FollowUpStep> ofAction(PartnershipHeading partnership, String reference) {
		return bySource(this.followUps.ofAction(partnership.id(), reference), null,
				"actions/" + reference + "#recommendations");
	}

	/** Returns the recommendations on a theme with their actions. */
	public List<FollowUpStep> ofTheme(PartnershipHeading partnership, String theme) {
		return bySource(this.followUps.ofTheme(partnership.id(), theme), null, "recommendations?theme=" + theme);
	}

	private List<FollowUpStep> bySource(FollowUps followUps, @Nullable String review, String whole) {
		var sources = new LinkedHashMap<String, List<FollowUpStep>>();
		followUps.recommendations()
			.forEach((each) -> sources.computeIfAbsent(each.sourceTitle(), (title) -> new ArrayList<>())
				.add(step(each)));
		var steps = new ArrayList<FollowUpStep>();
		sources.forEach((source, below) -> steps
			.add(new FollowUpStep((review != null) ? Kind.REVIEW : Kind.SOURCE, source, null, review, below)));
		more("recommendations", followUps.recommendations().size(), followUps.all(), whole, steps);
		return steps;
	}

	private FollowUpStep step(FollowUps.RecommendationStep each) {
		String path = "recommendations/" + each.reference();
		var next = new ArrayList<FollowUpStep>();
		each.actions().forEach((action) -> next.add(step(action)));
		more("actions", each.actions().size(), each.allActions(), path + "#actions", next);
		return new FollowUpStep(Kind.RECOMMENDATION, Markdown.toText(each.wording()),
				SourceCitation.numeral(each.numberAsWritten()), path, next);
	}

	private FollowUpStep step(FollowUps.ActionStep action) {
		String state = message(action.statusKey());
		if (action.owner() != null) {
			state = action.owner() + ", " + state.toLowerCase(Locale.UK);
		}
		state = withWord(state, action.statusWord());
		String path = "actions/" + action.reference();
		var next = new ArrayList<FollowUpStep>();
		action.updates().forEach((update) -> next.add(step(update)));
		more("updates", action.updates().size(), action.allUpdates(), path + "#updates", next);
		return new FollowUpStep(Kind.ACTION, (action.example() ? "Example: " : "") + Markdown.toText(action.wording()),
				state, path, action.statusKey().equals(VERIFIED), next);
	}

	private FollowUpStep step(FollowUps.UpdateStep update) {
		boolean verified = update.kind() == UpdateKind.VERIFIED;
		String text = withWord(message("ActionStatus." + update.status()), update.statusWord());
		if (update.note() != null) {
			text += ": " + Markdown.toText(update.note());
		}
		return new FollowUpStep(verified ? Kind.VERIFIED : Kind.UPDATE, text, Dates.inWords(update.asOf()), null,
				update.evidence()
					.stream()
					.map((shows) -> new FollowUpStep(Kind.EVIDENCE, shows, null, null, List.of()))
					.toList());
	}

	private static String withWord(String status, @Nullable String word) {
		return (word != null) ? status + " (" + word + ")" : status;
	}

	/** Adds a link to the whole list if only part of it is shown. */
	private void more(String what, int shown, int all, String path, List<FollowUpStep> steps) {
		if (shown < all) {
			steps.add(new FollowUpStep(Kind.MORE, message("browse.followUp.more." + what, shown, all), null, path,
					List.of()));
		}
	}

	private String message(String key, Object... arguments) {
		return this.messages.text(key, arguments);
	}

}
