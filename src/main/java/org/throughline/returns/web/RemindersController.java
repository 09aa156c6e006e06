package org.throughline.returns.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.ReminderService;
import org.throughline.returns.ReturnKind;

/**
 * Records reminders of several returns at once. The late ones are ticked.
 */
@Controller
@RequestMapping("/manage/{partnership}/returns/remind")
class RemindersController {

	/** The most requests that the page lists, the most urgent first. */
	private static final int MOST = 200;

	private final ReminderService reminders;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	RemindersController(ReminderService reminders, EnumChoices enums, FormSubmissions forms) {
		this.reminders = reminders;
		this.enums = enums;
		this.forms = forms;
	}

	@GetMapping
	String show(@Managed PartnershipSummary partnership, Model model) {
		var waiting = this.reminders.waiting(partnership.id(), MOST);
		model.addAttribute("remindersForm",
				new RemindersForm(waiting.stream()
					.filter((request) -> request.overdue(this.reminders.today()))
					.map(RemindersForm::key)
					.toList(), ""));
		return show(partnership, waiting, model);
	}

	@PostMapping
	String remind(@Managed PartnershipSummary partnership, @Valid RemindersForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		Integer reminded = this.forms.of(form, errors, model)
			.saveFor(Integer.class,
					() -> this.reminders.record(partnership.id(), form.versions(), FormValues.orNull(form.note())));
		return (reminded != null)
				? Redirects.to(ReturnsContext.all(partnership), "returns.reminded", reminded.toString(), redirect)
				: show(partnership, this.reminders.waiting(partnership.id(), MOST), model);
	}

	private String show(PartnershipSummary partnership, List<DataRequestSummary> waiting, Model model) {
		var kinds = this.enums.of(ReturnKind.class);
		model.addAttribute("choices",
				waiting.stream()
					.map((request) -> new Choice(RemindersForm.key(request),
							request.addressee().name() + ": " + Choice.textOf(request.content().kind().name(), kinds)
									+ " " + request.content().periodLabel(),
							line(request)))
					.toList());
		model.addAttribute("trail", ReturnsContext.breadcrumbs(partnership, "Send reminders"));
		return "returns/remind";
	}

	private String line(DataRequestSummary request) {
		int reminders = request.progress().reminders();
		return (request.overdue(this.reminders.today()) ? "Late: due " : "Due ") + request.due()
				+ ((reminders == 0) ? "" : ", " + reminders + ((reminders == 1) ? " reminder" : " reminders"));
	}

}
