package org.throughline.assurance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.PeerReviewService;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.assurance.StandardSetSummary;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.web.KeptForReader;

/**
 * Pages on which business managers request self-assessments and follow what has been
 * received.
 */
@Controller
@RequestMapping("/manage/{partnership}/self-assessments")
class SelfAssessmentListController {

	private static final ListColumns COLUMNS = ListColumns.sorted("organisation", "Organisation")
		.and("Status")
		.and("Standards rated")
		.andSorted("report", "Reported in")
		.and("Moderation");

	private static final ShortList<StandardSetSummary> SETS = ShortList
		.<StandardSetSummary>sorted("title", "Set", (one) -> one.content().title())
		.andSorted("kind", "Audit", (one) -> one.content().kind())
		.andSorted("requested", "Requested", (one) -> one.counts().requested())
		.andSorted("received", "Received", (one) -> one.counts().received())
		.andSorted("outstanding", "Outstanding", (one) -> one.counts().outstanding())
		.andSorted("confirm", "To confirm", (one) -> one.counts().toConfirm())
		.andSorted("due", "Next due", (one) -> one.content().nextDue())
		.filter("kind", "Audit", (one) -> one.content().kind());

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	private final PeerReviewService peerReviews;

	private final AssuranceChoices choices;

	private final FormSubmissions forms;

	private final Clock clock;

	SelfAssessmentListController(StandardSetService sets, SelfAssessmentService assessments,
			PeerReviewService peerReviews, AssuranceChoices choices, FormSubmissions forms, Clock clock) {
		this.clock = clock;
		this.sets = sets;
		this.assessments = assessments;
		this.peerReviews = peerReviews;
		this.choices = choices;
		this.forms = forms;
	}

	@ModelAttribute("today")
	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	@KeptForReader
	@GetMapping
	String sets(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		SETS.show("sets", this.assessments.sets(partnership.id()), request, model);
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Self-assessments", null)));
		return "assurance/assessments";
	}

	@KeptForReader
	@GetMapping("/{set}")
	String list(@Managed PartnershipSummary partnership, @PathVariable("set") String slug, ListRequest request,
			Model model) {
		var set = this.sets.find(partnership.id(), slug);
		var found = this.assessments.list(partnership.id(), set, request.flag("outstanding"),
				request.pageable(COLUMNS));
		model.addAttribute("set", set);
		model.addAttribute("assessments", found);
		model.addAttribute("summary",
				this.assessments.sets(partnership.id())
					.stream()
					.filter((summary) -> summary.id().equals(set.id()))
					.findFirst()
					.orElseThrow());
		model.addAttribute("peerReviews", this.peerReviews.list(partnership.id(), set));
		model.addAttribute("reportChoices", this.choices.reports(partnership.id()));
		model.addAttribute("listPage", request.page(found, COLUMNS).flag("outstanding", "Outstanding only"));
		model.addAttribute("trail", breadcrumbs(partnership, set, null));
		return "assurance/set-assessments";
	}

	@GetMapping("/{set}/request")
	String requestForm(@Managed PartnershipSummary partnership, @PathVariable("set") String slug, Model model) {
		model.addAttribute("organisationsForm", new OrganisationsForm(List.of()));
		return requestForm(partnership, this.sets.find(partnership.id(), slug), model);
	}

	@PostMapping("/{set}/request")
	String request(@Managed PartnershipSummary partnership, @PathVariable("set") String slug, OrganisationsForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var set = this.sets.find(partnership.id(), slug);
		Integer requested = this.forms.of(form, errors, model)
			.saveFor(Integer.class, () -> this.assessments.request(partnership.id(), slug, form.organisations()));
		return (requested != null) ? done(partnership, set, "selfAssessment.asked", requested, redirect)
				: requestForm(partnership, set, model);
	}

	/** The form that requests self-assessments from organisations. */
	record OrganisationsForm(List<String> organisations) {

	}

	@PostMapping("/{set}/copy")
	String copy(@Managed PartnershipSummary partnership, @PathVariable("set") String slug,
			RedirectAttributes redirect) {
		var set = this.sets.find(partnership.id(), slug);
		try {
			return done(partnership, set, "selfAssessment.copied", this.assessments.copy(partnership.id(), slug),
					redirect);
		}
		catch (RuleViolation violation) {
			return Redirects.refused(address(partnership, set), violation, redirect);
		}
	}

	@PostMapping("/{set}/report")
	String addToReport(@Managed PartnershipSummary partnership, @PathVariable("set") String slug,
			@RequestParam(defaultValue = "") String report, RedirectAttributes redirect) {
		var set = this.sets.find(partnership.id(), slug);
		try {
			return done(partnership, set, "selfAssessment.stated",
					this.assessments.addToReport(partnership.id(), slug, report), redirect);
		}
		catch (RuleViolation violation) {
			return Redirects.refused(address(partnership, set), violation, redirect);
		}
	}

	private String requestForm(PartnershipSummary partnership, StandardSetDetails set, Model model) {
		model.addAttribute("set", set);
		model.addAttribute("organisationChoices", this.choices.assessed(partnership));
		model.addAttribute("trail", breadcrumbs(partnership, set, "Request self-assessments"));
		return "assurance/request";
	}

	/** Returns the address of a set's list of self-assessments. */
	static String address(PartnershipSummary partnership, StandardSetDetails set) {
		return partnership.manageAddress() + "/self-assessments/" + set.slug();
	}

	/** Returns the breadcrumbs of a set's list, or of a page below it. */
	static List<PageLink> breadcrumbs(PartnershipSummary partnership, StandardSetDetails set, @Nullable String page) {
		var sets = new PageLink("Self-assessments", partnership.manageAddress() + "/self-assessments");
		return (page == null) ? partnership.breadcrumbs(sets, new PageLink(set.title(), null)) : partnership
			.breadcrumbs(sets, new PageLink(set.title(), address(partnership, set)), new PageLink(page, null));
	}

	private static String done(PartnershipSummary partnership, StandardSetDetails set, String message, int number,
			RedirectAttributes redirect) {
		return Redirects.to(address(partnership, set), message, String.valueOf(number), redirect);
	}

}
