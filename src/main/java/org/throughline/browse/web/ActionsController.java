package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.action.ActionFilter;
import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionSummary;
import org.throughline.action.Attention;
import org.throughline.action.LearningDirectory;
import org.throughline.action.PublicActionService;
import org.throughline.action.RecommendationFilter;
import org.throughline.action.RecommendationOutcome;
import org.throughline.action.RecommendationService;
import org.throughline.action.RecommendationSummary;
import org.throughline.action.RelatedRecommendationService;
import org.throughline.action.SourceType;
import org.throughline.browse.FollowUpQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.paper.PublicMeetingQueries;
import org.throughline.platform.chart.Picture;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.text.Messages;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.PublishedPage;
import org.throughline.review.ReviewService;
import org.throughline.review.ReviewSummary;
import org.throughline.theme.ThemeService;

/**
 * Pages of recommendations and actions, as far as the reader may see them.
 */
@Controller
@PublishedPage
@SideNavigation("actions")
@RequestMapping(Addresses.PARTNERSHIP)
class ActionsController {

	private static final ListColumns ACTIONS = ListColumns.sorted("due", "Due date").andSorted("status", "Status");

	private static final int PAGE = 50;

	private static final String PROGRESS = "/actions/progress";

	/** Filter value in addition to the statuses. */
	private static final String OVERDUE = "overdue";

	private final PublicActionService counts;

	private final ThemeService themes;

	private final ActionService actions;

	private final RecommendationService recommendations;

	private final RelatedRecommendationService related;

	private final LearningDirectory learning;

	private final ReviewService reviews;

	private final Messages messages;

	private final FollowUpQueries followUps;

	private final FollowUpView followUpView;

	private final PublicMeetingQueries meetings;

	ActionsController(PublicActionService counts, ThemeService themes, ActionService actions,
			RecommendationService recommendations, RelatedRecommendationService related, LearningDirectory learning,
			ReviewService reviews, Messages messages, FollowUpQueries followUps, FollowUpView followUpView,
			PublicMeetingQueries meetings) {
		this.counts = counts;
		this.themes = themes;
		this.actions = actions;
		this.recommendations = recommendations;
		this.related = related;
		this.learning = learning;
		this.reviews = reviews;
		this.messages = messages;
		this.followUps = followUps;
		this.followUpView = followUpView;
		this.meetings = meetings;
	}

	@GetMapping("/actions")
	String actions(PartnershipHeading heading, @RequestParam(defaultValue = "") String status,
			@RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String page,
			ListRequest request, Model model) {
		ActionStatus wanted = Slug.find(ActionStatus.class, status).orElse(null);
		boolean overdue = OVERDUE.equals(status);
		var paging = Paging.request(page, PAGE);
		boolean unknown = !status.isEmpty() && wanted == null && !overdue;
		var found = unknown ? new CountedPage<ActionSummary>(List.of(), Pageable.unpaged(), 0)
				: this.actions.list(heading.id(),
						new ActionFilter(overdue ? Attention.OVERDUE : null, wanted, null, null,
								theme.replace("\0", ""), null, null),
						paging.withSort(request.pageable(ACTIONS).getSort()));
		model.addAttribute("actions", found.getContent());
		model.addAttribute("total", found.total("action", "actions"));
		model.addAttribute("status", status);
		model.addAttribute("narrowed", !(status + theme).isEmpty());
		showThemes(theme, model);
		var statuses = new ArrayList<>(choices(ActionStatus.values()));
		statuses.add(new Choice(OVERDUE, this.messages.label(Attention.OVERDUE)));
		model.addAttribute("statuses", statuses);
		model.addAttribute("listPage",
				request.page(found, ACTIONS)
					.choice("status", "Status", unknown ? List.of() : statuses)
					.choice("theme", "Theme", this.themes.choices()));
		var counts = this.counts.counts(heading.id());
		model.addAttribute("counts", counts);
		if (!counts.more()) {
			model.addAttribute("judgements", this.counts.judgements(heading.id()));
			model.addAttribute("pictures",
					((status + theme).isEmpty() && paging.getPageNumber() == 0) ? pictures(heading) : List.of());
		}
		model.addAttribute("pager", Paging.of(found, "/" + heading.slug() + "/actions", "status", status, "theme",
				theme, "sort", request.pageable(ACTIONS).getSort().isSorted() ? request.text("sort") : ""));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Actions", null)));
		return "browse/actions";
	}

	@GetMapping(PROGRESS)
	String progress(PartnershipHeading heading, Model model) {
		model.addAttribute("counts", this.counts.allCounts(heading.id()));
		model.addAttribute("judgements", this.counts.judgements(heading.id()));
		model.addAttribute("pictures", pictures(heading));
		model.addAttribute("outcomes", this.counts.allOutcomes(heading.id()));
		model.addAttribute("recommended", this.counts.judgementsOfRecommendations(heading.id()));
		model.addAttribute("crumbs",
				Addresses.breadcrumbs(heading, actionsLink(heading), new PageLink("Progress of all actions", null)));
		return "browse/actions-progress";
	}

	private List<Picture> pictures(PartnershipHeading partnership) {
		return ActionPictures.of(this.counts.groups(partnership.id()), "/" + partnership.slug() + PROGRESS + "/csv");
	}

	/** Returns the counts by organisation and by theme. */
	@CostlyPage
	@GetMapping(PROGRESS + "/csv")
	ResponseEntity<byte[]> progressFile(PartnershipHeading heading) {
		return Downloads.csv(heading.slug() + "-actions.csv", ActionPictures.csv(this.counts.groups(heading.id())));
	}

	@GetMapping("/recommendations")
	String recommendations(PartnershipHeading heading, @RequestParam(defaultValue = "") String source,
			@RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String theme,
			@RequestParam(defaultValue = "") String page, Model model) {
		SourceType type = Slug.find(SourceType.class, source).orElse(null);
		RecommendationOutcome ended = Slug.find(RecommendationOutcome.class, outcome).orElse(null);
		boolean unknown = (type == null && !source.isEmpty()) || (ended == null && !outcome.isEmpty());
		Page<RecommendationSummary> found = unknown ? Page.empty() : this.recommendations.list(heading.id(),
				RecommendationFilter.of(type, ended, theme.replace("\0", "")), Paging.request(page, PAGE));
		model.addAttribute("sources", SourceGroup.of(found.getContent()));
		model.addAttribute("source", source);
		model.addAttribute("outcome", outcome);
		model.addAttribute("narrowed", !(source + outcome + theme).isEmpty());
		showThemes(theme, model);
		var outcomes = this.counts.outcomes(heading.id());
		model.addAttribute("outcomes", outcomes);
		if (!outcomes.more()) {
			model.addAttribute("judgements", this.counts.judgementsOfRecommendations(heading.id()));
		}
		model.addAttribute("kinds", choices(SourceType.values()));
		model.addAttribute("endings", choices(RecommendationOutcome.values()));
		model.addAttribute("pager", Paging.of(found, "/" + heading.slug() + "/recommendations", "source", source,
				"outcome", outcome, "theme", theme));
		model.addAttribute("crumbs",
				Addresses.breadcrumbs(heading, actionsLink(heading), new PageLink("Recommendations", null)));
		return "browse/recommendations";
	}

	@GetMapping("/recommendations/{reference:[a-z0-9-]+}")
	String recommendation(PartnershipHeading heading, @PathVariable String reference, Model model) {
		var details = this.recommendations.details(heading.id(), reference);
		model.addAttribute("details", details);
		model.addAttribute("recommendation", details.recommendation());
		model.addAttribute("related", this.related.related(details.recommendation()));
		model.addAttribute("learning", this.learning.linked(details.recommendation()));
		var review = review(details.recommendation());
		model.addAttribute("review", review);
		this.followUpView.show(this.followUps.ofRecommendation(heading, details.recommendation().reference(),
				(review != null) ? "reviews/" + review.reference() : null), model);
		model.addAttribute("crumbs",
				Addresses.breadcrumbs(heading, actionsLink(heading),
						new PageLink("Recommendations", "/" + heading.slug() + "/recommendations"),
						new PageLink(details.recommendation().title(), null)));
		return "browse/recommendation";
	}

	@GetMapping("/actions/{reference:[a-z0-9-]+}")
	String action(PartnershipHeading heading, @PathVariable String reference, Model model) {
		var details = this.actions.details(heading.id(), reference);
		model.addAttribute("details", details);
		model.addAttribute("action", details.action());
		this.followUpView.show(this.followUps.ofAction(heading, details.action().reference()), model);
		model.addAttribute("promisedAt", this.meetings.ofPartnership(heading.id())
			.stream()
			.filter((meeting) -> meeting.promises().stream().anyMatch((promise) -> reference.equals(promise.action())))
			.toList());
		model.addAttribute("crumbs",
				Addresses.breadcrumbs(heading, actionsLink(heading), new PageLink(details.action().title(), null)));
		return "browse/action";
	}

	/**
	 * Returns the review of a recommendation, or {@code null} if there is none that the
	 * reader may see.
	 */
	private @Nullable ReviewSummary review(RecommendationSummary recommendation) {
		var source = recommendation.source().id();
		return (source != null && recommendation.source().type() == SourceType.REVIEW)
				? this.reviews.byId(source).orElse(null) : null;
	}

	private List<Choice> choices(Enum<?>[] values) {
		return Arrays.stream(values).map((value) -> new Choice(Slug.of(value), this.messages.label(value))).toList();
	}

	private static PageLink actionsLink(PartnershipHeading partnership) {
		return new PageLink("Actions", "/" + partnership.slug() + "/actions");
	}

	private void showThemes(String theme, Model model) {
		model.addAttribute("theme", theme);
		model.addAttribute("themes",
				this.themes.themes().stream().map((each) -> new Choice(each.slug(), each.name())).toList());
	}

}
