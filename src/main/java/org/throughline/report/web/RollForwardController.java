package org.throughline.report.web;

import java.util.ArrayList;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.report.ManagedReport;
import org.throughline.report.AlreadyRolledForward;
import org.throughline.report.CreatedReport;
import org.throughline.report.ReportService;
import org.throughline.report.RollForward;
import org.throughline.report.RollForwardProposal;
import org.throughline.report.RollForwardService;

/**
 * Creates the next report: the business manager keeps, rewords or removes each statement
 * and priority.
 */
@Controller
@RequestMapping("/manage/{partnership}")
class RollForwardController {

	private static final String FORM = "rollForwardForm";

	private final ReportService reports;

	private final RollForwardService rollForward;

	private final FormSubmissions forms;

	private final ReportChoices choices;

	RollForwardController(ReportService reports, RollForwardService rollForward, FormSubmissions forms,
			ReportChoices choices) {
		this.reports = reports;
		this.rollForward = rollForward;
		this.forms = forms;
		this.choices = choices;
	}

	@GetMapping("/roll-forward/{report}")
	String choose(@Managed PartnershipSummary partnership, @PathVariable String report, Model model,
			HttpServletResponse response) {
		try {
			var proposal = this.rollForward.propose(partnership.id(), report);
			var form = RollForwardForm.of(proposal);
			model.addAttribute(FORM, form);
			return page(partnership, proposal, form, model);
		}
		catch (AlreadyRolledForward refused) {
			return already(partnership, report, refused, model, response);
		}
	}

	@PostMapping("/roll-forward/{report}")
	String roll(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(FORM) RollForwardForm sent, BindingResult sentErrors,
			@RequestParam(name = "decide", defaultValue = "") String decide, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		try {
			var proposal = this.rollForward.propose(partnership.id(), report);
			var form = sent.alignedTo(proposal).deciding(decide);
			var errors = new BeanPropertyBindingResult(form, FORM);
			model.addAttribute(FORM, form);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
			if (!decide.isEmpty()) {
				model.addAttribute("decide", decide);
				return page(partnership, proposal, form, model);
			}
			form.check(errors);
			var created = this.forms.of(form, errors, model)
				.saveFor(CreatedReport.class, () -> this.rollForward.roll(partnership.id(), report, form.toCommand()));
			if (created == null) {
				return page(partnership, proposal, form, model);
			}
			redirect.addFlashAttribute("overlapping", new ArrayList<>(ManagedReport.names(created.overlapping())));
			return "redirect:" + partnership.manageAddress() + "/reports/" + created.slug() + "/rolled-forward";
		}
		catch (AlreadyRolledForward refused) {
			return already(partnership, report, refused, model, response);
		}
	}

	@GetMapping("/reports/{report}/rolled-forward")
	String result(@Managed PartnershipSummary partnership, @PathVariable String report, Model model) {
		var details = this.reports.details(partnership.id(), report);
		model.addAttribute("page", new ManagedReport(partnership, details.report()));
		model.addAttribute("outcome", RollForwardOutcome.of(details));
		return "report/rolled-forward";
	}

	private String page(PartnershipSummary partnership, RollForwardProposal proposal, RollForwardForm form,
			Model model) {
		model.addAttribute("page", new ManagedReport(partnership, proposal.from().report()));
		model.addAttribute("details", proposal.from());
		model.addAttribute("nextPeriod", proposal.content().period().label());
		var continuing = RollForwardForm.continuing(proposal);
		model.addAttribute("toDecide", RollForwardForm.toDecide(proposal));
		model.addAttribute("continuing", continuing);
		model.addAttribute("opened", form.decidesMore(continuing));
		model.addAttribute("sectionChoices", this.choices.of(RollForward.SectionChoice.class));
		return "report/roll-forward";
	}

	private String already(PartnershipSummary partnership, String report, AlreadyRolledForward refused, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("page", new ManagedReport(partnership, this.reports.summary(partnership.id(), report)));
		model.addAttribute("successor", partnership.manageAddress() + "/reports/" + refused.successor());
		return "report/already-rolled-forward";
	}

}
