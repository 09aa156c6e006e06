package org.throughline.report.web;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.report.AlreadyRolledForward;
import org.throughline.report.ReportRefused;
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

	private final ManagedReports managedReports;

	private final RollForwardService rollForward;

	private final Forms forms;

	private final Choices choices;

	RollForwardController(ManagedReports managedReports, RollForwardService rollForward, Forms forms, Choices choices) {
		this.managedReports = managedReports;
		this.rollForward = rollForward;
		this.forms = forms;
		this.choices = choices;
	}

	@GetMapping("/roll-forward/{report}")
	String choose(@PathVariable("partnership") String partnershipSlug, @PathVariable String report, Model model,
			HttpServletResponse response) {
		var partnership = this.managedReports.partnership(partnershipSlug);
		try {
			var proposal = this.rollForward.propose(partnership.id(), report);
			Forms.show(model, FORM, RollForwardForm.of(proposal));
			return page(partnership, proposal, model);
		}
		catch (AlreadyRolledForward refused) {
			return already(partnership, report, refused, model, response);
		}
	}

	@PostMapping("/roll-forward/{report}")
	String roll(@PathVariable("partnership") String partnershipSlug, @PathVariable String report,
			@ModelAttribute(FORM) RollForwardForm sent, BindingResult sentBinding, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		var partnership = this.managedReports.partnership(partnershipSlug);
		try {
			var proposal = this.rollForward.propose(partnership.id(), report);
			var form = sent.alignedTo(proposal);
			var binding = new BeanPropertyBindingResult(form, FORM);
			model.addAttribute(FORM, form);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, binding);
			new ReportDates().validate(form, binding);
			form.checkDecisions(binding);
			if (!this.forms.valid(form, binding)) {
				return page(partnership, proposal, model);
			}
			try {
				var result = this.rollForward.roll(partnership.id(), report, form.toCommand());
				redirect.addFlashAttribute("overlapping", Saved.periods(result.overlapping()));
				return "redirect:/manage/" + partnership.slug() + "/reports/" + result.slug() + "/rolled-forward";
			}
			catch (ReportRefused refused) {
				Forms.refuse(refused, binding, form::field);
				return page(partnership, proposal, model);
			}
		}
		catch (AlreadyRolledForward refused) {
			return already(partnership, report, refused, model, response);
		}
	}

	@GetMapping("/reports/{report}/rolled-forward")
	String result(@PathVariable String partnership, @PathVariable String report, Model model) {
		var managed = this.managedReports.report(partnership, report);
		model.addAttribute("page", managed);
		model.addAttribute("outcome", RollForwardOutcome.of(managed));
		return "report/rolled-forward";
	}

	private String page(PartnershipSummary partnership, RollForwardProposal proposal, Model model) {
		model.addAttribute("page", new ManagedReport(partnership, proposal.from()));
		model.addAttribute("nextPeriod", proposal.periodLabel());
		model.addAttribute("groups", RollForwardForm.groups(proposal));
		model.addAttribute("sectionChoices", this.choices.sectionChoices());
		model.addAttribute("priorities", proposal.from().priorities());
		return "report/roll-forward";
	}

	private String already(PartnershipSummary partnership, String report, AlreadyRolledForward refused, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("trail", Breadcrumbs.to(partnership));
		model.addAttribute("successor", "/manage/" + partnership.slug() + "/reports/" + refused.successor());
		model.addAttribute("name", ManagedReport.name(this.managedReports.summary(partnership, report)));
		return "report/already-rolled-forward";
	}

}
