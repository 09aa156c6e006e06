package org.throughline.browse.web;

import java.util.List;

import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.action.ActionFilter;
import org.throughline.action.ActionService;
import org.throughline.action.PublicActionService;
import org.throughline.action.RecommendationFilter;
import org.throughline.action.RecommendationService;
import org.throughline.browse.FollowUpQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ThemeFinding;
import org.throughline.browse.ThemeMatrix;
import org.throughline.browse.ThemeQueries;
import org.throughline.browse.ThemeTimeline;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.PublishedPage;
import org.throughline.review.ReviewService;

/**
 * Pages of themes.
 */
@Controller
@PublishedPage
@SideNavigation("themes")
@RequestMapping(Addresses.PARTNERSHIP + "/themes")
class ThemesController {

	private static final int PAGE = 20;

	/** The number of reviews, recommendations and actions on the page of a theme. */
	private static final int FIRST = 10;

	private final ThemeQueries reading;

	private final ReviewService reviews;

	private final RecommendationService recommendations;

	private final ActionService actions;

	private final PublicActionService progress;

	private final FollowUpQueries followUps;

	private final FollowUpView followUpView;

	ThemesController(ThemeQueries reading, ReviewService reviews, RecommendationService recommendations,
			ActionService actions, PublicActionService progress, FollowUpQueries followUps, FollowUpView followUpView) {
		this.progress = progress;
		this.reading = reading;
		this.reviews = reviews;
		this.recommendations = recommendations;
		this.actions = actions;
		this.followUps = followUps;
		this.followUpView = followUpView;
	}

	@GetMapping
	String list(PartnershipHeading heading, Model model) {
		var matrix = this.reading.matrix(heading);
		model.addAttribute("matrix", matrix);
		model.addAttribute("matrixLinks", MatrixLinks.of(matrix));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Themes", null)));
		return "browse/themes";
	}

	@CostlyPage
	@GetMapping("/csv")
	ResponseEntity<byte[]> download(PartnershipHeading heading) {
		return Downloads.csv(heading.slug() + "-themes.csv", ThemeCsv.of(this.reading.matrix(heading)));
	}

	@GetMapping("/{theme:[a-z0-9-]+}")
	String show(PartnershipHeading heading, @PathVariable String theme, @RequestParam(defaultValue = "") String page,
			@RequestParam(defaultValue = "") String year, Model model) {
		var matrix = year.isEmpty() ? null : new ThemeMatrix(this.reading.periods(heading), List.of());
		var period = (matrix != null) ? matrix.period(year) : null;
		var timeline = this.reading.theme(heading, theme, period, Paging.request(page, PAGE));
		String themes = "/" + heading.slug() + "/themes";
		model.addAttribute("period", period);
		model.addAttribute("noSuchYear", matrix != null && period == null);
		model.addAttribute("theme", timeline.theme());
		model.addAttribute("timeline", timeline);
		if (timeline.found().isFirst() && period == null) {
			showDone(heading, timeline, model);
		}
		model.addAttribute("pager", Paging.of(timeline.found(), themes + "/" + theme, "year",
				(matrix != null && period != null) ? matrix.slug(period) : ""));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Themes", themes),
				new PageLink(timeline.theme().name(), null)));
		return "browse/theme";
	}

	/** Adds findings, reviews, recommendations and actions on the theme. */
	private void showDone(PartnershipHeading heading, ThemeTimeline timeline, Model model) {
		String theme = timeline.theme().slug();
		model.addAttribute("findings", timeline.findings());
		model.addAttribute("kinds", ThemeFinding.Kind.values());
		var first = PageRequest.of(0, FIRST);
		var reviewed = this.reviews.ofTheme(heading.id(), theme);
		model.addAttribute("reviews", reviewed.subList(0, Math.min(FIRST, reviewed.size())));
		model.addAttribute("moreReviews", reviewed.size() - FIRST);
		var recommended = this.recommendations.list(heading.id(), RecommendationFilter.of(null, null, theme), first);
		model.addAttribute("recommended", recommended);
		model.addAttribute("acted",
				this.actions.list(heading.id(), new ActionFilter(null, null, null, null, theme, null, null), first));
		model.addAttribute("themeActions", this.progress.byTheme(heading.id(), List.of(theme)));
		this.followUpView.show(recommended.isEmpty() ? List.of() : this.followUps.ofTheme(heading, theme), model);
	}

}
