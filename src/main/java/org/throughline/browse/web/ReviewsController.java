package org.throughline.browse.web;

import jakarta.servlet.http.HttpServletResponse;

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
import org.throughline.browse.FollowUpQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.browse.ReportQueries;
import org.throughline.browse.ReviewQueries;
import org.throughline.partnership.StatementDirectory;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.text.Messages;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublishedPage;
import org.throughline.review.LearningLinkService;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewService;

/**
 * Pages of reviews, as far as the reader may see them.
 */
@Controller
@PublishedPage
@SideNavigation("reviews")
@RequestMapping(Addresses.PARTNERSHIP)
class ReviewsController {

	private final ReportQueries reports;

	private final ReviewQueries reading;

	private final ReviewService reviews;

	private final RecommendationService recommendations;

	private final LearningLinkService learning;

	private final StatementDirectory statements;

	private final PartLabels labels;

	private final Messages messages;

	private final FollowUpQueries followUps;

	private final FollowUpView followUpView;

	ReviewsController(ReportQueries reports, ReviewQueries reading, ReviewService reviews,
			RecommendationService recommendations, LearningLinkService learning, StatementDirectory statements,
			PartLabels labels, Messages messages, FollowUpQueries followUps, FollowUpView followUpView) {
		this.reports = reports;
		this.reading = reading;
		this.reviews = reviews;
		this.recommendations = recommendations;
		this.learning = learning;
		this.statements = statements;
		this.labels = labels;
		this.messages = messages;
		this.followUps = followUps;
		this.followUpView = followUpView;
	}

	@GetMapping("/reviews")
	String list(PartnershipHeading heading, Model model) {
		var overview = this.reading.overview(heading);
		model.addAttribute("overview", overview);
		model.addAttribute("linked", this.learning.recommendations(heading.id(),
				overview.summaries().stream().map(LearningSummaryDetails::id).toList()));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Reviews", null)));
		return "browse/reviews";
	}

	@GetMapping("/reviews/{reference:[a-z0-9-]+}")
	String show(PartnershipHeading heading, @PathVariable String reference, Model model, HttpServletResponse response) {
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
		String name = details.review().name(this.messages.label(details.review().type()));
		model.addAttribute("name", name);
		model.addAttribute("details", details);
		model.addAttribute("review", details.review());
		model.addAttribute("recommendations",
				this.recommendations.ofSource(heading.id(), new SourceRef(SourceType.REVIEW, details.review().id())));
		model.addAttribute("linked", this.learning.recommendations(heading.id(), details.learning().ids()));
		model.addAttribute("timeline", ReviewTimeline.of(details.course().events(), this.messages::label,
				"/" + heading.slug() + "/reviews/" + reference + "/csv"));
		model.addAttribute("statements", this.statements.aboutReview(heading.id(), details.review().id()));
		this.followUpView.show(this.followUps.ofReview(heading, details, name), model);
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading,
				new PageLink("Reviews", "/" + heading.slug() + "/reviews"), new PageLink(name, null)));
		return "browse/review";
	}

	@CostlyPage
	@GetMapping("/reviews/{reference:[a-z0-9-]+}/csv")
	ResponseEntity<byte[]> csv(PartnershipHeading heading, @PathVariable String reference) {
		var details = this.reviews.details(heading.id(), reference);
		return Downloads.csv(heading.slug() + "-" + reference + ".csv",
				ReviewTimeline.csv(details.course().events(), this.messages::label, this.messages::label));
	}

	@GetMapping({ Addresses.OWN_REPORT + "/reviews", Addresses.OTHER_REPORT + "/reviews" })
	String ofReport(PartnershipHeading heading, ReportHeading report, Model model) {
		model.addAttribute("parts", this.labels.parts(heading, report, PartLabels.REVIEWS));
		model.addAttribute("overview", this.reading.of(heading, report));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, report, new PageLink("Reviews", null)));
		return "browse/report-reviews";
	}

}
