package org.throughline.browse.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.action.RecommendationService;
import org.throughline.action.SourceRef;
import org.throughline.action.SourceType;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.PartnershipQueries;
import org.throughline.browse.ReportHeading;
import org.throughline.browse.ReportQueries;
import org.throughline.browse.ReviewQueries;
import org.throughline.browse.FollowUpQueries;
import org.throughline.partnership.StatementDirectory;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublishedPage;
import org.throughline.review.LearningLinkService;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewService;

import static java.util.Locale.UK;
import static java.util.Objects.requireNonNull;

/**
 * Pages of reviews, as far as the reader may see them.
 */
@Controller
@PublishedPage
@RequestMapping(Addresses.PARTNERSHIP)
class ReviewsController {

	private final PartnershipQueries partnerships;

	private final ReportQueries reports;

	private final ReviewQueries reading;

	private final ReviewService reviews;

	private final RecommendationService recommendations;

	private final LearningLinkService learning;

	private final StatementDirectory statements;

	private final PartLabels labels;

	private final MessageSource messages;

	private final FollowUpQueries threads;

	private final FollowUpView threadView;

	ReviewsController(PartnershipQueries partnerships, ReportQueries reports, ReviewQueries reading,
			ReviewService reviews, RecommendationService recommendations, LearningLinkService learning,
			StatementDirectory statements, PartLabels labels, MessageSource messages, FollowUpQueries threads,
			FollowUpView threadView) {
		this.partnerships = partnerships;
		this.reports = reports;
		this.reading = reading;
		this.reviews = reviews;
		this.recommendations = recommendations;
		this.learning = learning;
		this.statements = statements;
		this.labels = labels;
		this.messages = messages;
		this.threads = threads;
		this.threadView = threadView;
	}

	@GetMapping("/reviews")
	String list(@PathVariable String partnership, Model model) {
		var heading = start(partnership, model);
		var overview = this.reading.overview(heading);
		model.addAttribute("overview", overview);
		model.addAttribute("linked", this.learning.recommendations(heading.id(),
				overview.summaries().stream().map(LearningSummaryDetails::id).toList()));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Reviews", null)));
		return "browse/reviews";
	}

	@GetMapping("/reviews/{reference:[a-z0-9-]+}")
	String show(@PathVariable String partnership, @PathVariable String reference, Model model,
			HttpServletResponse response) {
		var heading = start(partnership, model);
		ReviewDetails details;
		try {
			details = this.reviews.details(heading.id(), reference);
		}
		catch (NotFoundException notFound) {
			if (!this.reviews.retired(heading.id(), reference)) {
				throw notFound;
			}
			response.setStatus(HttpStatus.GONE.value());
			model.addAttribute("crumbs",
					Addresses.breadcrumbs(heading, new PageLink("Reviews", "/" + heading.slug() + "/reviews")));
			return "browse/review-gone";
		}
		String name = name(details);
		model.addAttribute("name", name);
		model.addAttribute("details", details);
		model.addAttribute("review", details.review());
		model.addAttribute("recommendations",
				this.recommendations.ofSource(heading.id(), new SourceRef(SourceType.REVIEW, details.review().id())));
		model.addAttribute("linked", this.learning.recommendations(heading.id(), details.learning().ids()));
		model.addAttribute("timeline", ReviewTimeline.of(details.course().events(),
				(kind) -> words("ClockTrigger." + kind), "/" + heading.slug() + "/reviews/" + reference + "/csv"));
		model.addAttribute("statements", this.statements.aboutReview(heading.id(), details.review().id()));
		this.threadView.show(this.threads.ofReview(heading, details, name), model);
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading,
				new PageLink("Reviews", "/" + heading.slug() + "/reviews"), new PageLink(name, null)));
		return "browse/review";
	}

	@GetMapping("/reviews/{reference:[a-z0-9-]+}/csv")
	ResponseEntity<byte[]> csv(@PathVariable String partnership, @PathVariable String reference) {
		var heading = this.partnerships.heading(partnership);
		var details = this.reviews.details(heading.id(), reference);
		return Downloads.csv(heading.slug() + "-" + reference + ".csv", ReviewTimeline.csv(details.course().events(),
				(kind) -> words("ClockTrigger." + kind), (outcome) -> words("ReviewOutcome." + outcome)));
	}

	private String words(String key) {
		return requireNonNull(this.messages.getMessage(key, null, UK));
	}

	@GetMapping("/{year:(?!reports$)[a-z0-9-]+}/reviews")
	String ofReport(@PathVariable String partnership, @PathVariable String year, Model model) {
		return ofReport(partnership, year, true, model);
	}

	@GetMapping("/reports/{report:[a-z0-9-]+}/reviews")
	String ofOtherReport(@PathVariable String partnership, @PathVariable String report, Model model) {
		return ofReport(partnership, report, false, model);
	}

	private String ofReport(String partnership, String slug, boolean own, Model model) {
		var heading = start(partnership, model);
		ReportHeading report = this.reports.heading(heading, slug, own);
		model.addAttribute("report", report);
		model.addAttribute("parts", this.labels.parts(heading, report, PartLabels.REVIEWS));
		model.addAttribute("overview", this.reading.of(heading, report));
		List<PageLink> steps = new ArrayList<>();
		steps.add(new PageLink("Reports", "/" + heading.slug() + "/reports"));
		steps.add(new PageLink(own ? report.periodLabel() : report.body() + " " + report.periodLabel(),
				"/" + heading.slug() + "/" + report.reference().path()));
		steps.add(new PageLink("Reviews", null));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, steps.toArray(PageLink[]::new)));
		return "browse/report-reviews";
	}

	private PartnershipHeading start(String partnership, Model model) {
		var heading = this.partnerships.heading(partnership);
		model.addAttribute("partnership", heading);
		model.addAttribute("places", Addresses.places(heading, "reviews"));
		model.addAttribute("prose", new Prose());
		return heading;
	}

	/** Returns the pseudonym of a review, or its type if it has none. */
	private String name(ReviewDetails details) {
		String pseudonym = details.review().naming().pseudonym();
		return (pseudonym != null) ? pseudonym
				: requireNonNull(this.messages.getMessage("ReviewType." + details.review().type(), null, UK));
	}

}
