package org.throughline.paper.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.PaperDraftService;
import org.throughline.paper.PaperWithdrawalService;
import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/**
 * Withdraws a final paper.
 */
@Controller
@RequestMapping("/manage/{partnership}/papers/{paper:[0-9]+}/withdraw")
class PaperWithdrawalController {

	private static final String PAGE = "paper/withdraw";

	private final PaperWithdrawalService withdrawals;

	private final PaperDraftService papers;

	private final FormSubmissions forms;

	PaperWithdrawalController(PaperWithdrawalService withdrawals, PaperDraftService papers, FormSubmissions forms) {
		this.withdrawals = withdrawals;
		this.papers = papers;
		this.forms = forms;
	}

	@GetMapping
	String confirm(@Managed ManagedPaper page, Model model) {
		if (page.paper().draft()) {
			return "redirect:" + page.address();
		}
		model.addAttribute("withdrawalForm", new WithdrawalForm(String.valueOf(page.paper().version()), "", "", ""));
		return PAGE;
	}

	@PostMapping
	String withdraw(@Managed ManagedPaper page, WithdrawalForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean done = this.forms.of(form, errors, model)
			.savePart(
					() -> this.withdrawals.withdraw(page.paper(), FormValues.version(form.version()),
							form.withdrawal()),
					() -> this.papers.find(page.partnership().id(), page.paper().number()).version());
		return done
				? Redirects.to(ManagedPaper.list(page.partnership()), "paper.withdrawn", page.paper().title(), redirect)
				: PAGE;
	}

}
