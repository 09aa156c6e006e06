package org.throughline.information.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.information.LegalHoldService;
import org.throughline.information.RetentionService;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.ReasonFields;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.security.CurrentUser;

/**
 * Shows records that are due for removal, and legal holds.
 */
@Controller
@RequestMapping("/admin/retention")
class RetentionController {

	private static final String LIST = "/admin/retention";

	private static final String DISPOSAL = "disposalForm";

	private static final String HOLD = "holdForm";

	private static final String END = "holdEndForm";

	private final RetentionService retention;

	private final LegalHoldService holds;

	private final FormSubmissions forms;

	private final CurrentUser user;

	RetentionController(RetentionService retention, LegalHoldService holds, FormSubmissions forms, CurrentUser user) {
		this.user = user;
		this.retention = retention;
		this.holds = holds;
		this.forms = forms;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("rules", this.retention.rules());
		model.addAttribute("due", this.retention.due());
		model.addAttribute("disposals", this.retention.disposals());
		model.addAttribute("holds", this.holds.all());
		return "information/retention";
	}

	@GetMapping("/{rule:K[0-9]+}/{id}/remove")
	String confirm(@PathVariable String rule, @PathVariable UUID id, Model model) {
		model.addAttribute(DISPOSAL, ReasonFields.EMPTY);
		return removal(rule, id, model);
	}

	@PostMapping("/{rule:K[0-9]+}/{id}/remove")
	String remove(@PathVariable String rule, @PathVariable UUID id, @ModelAttribute(DISPOSAL) ReasonFields form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		String page = removal(rule, id, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model).save(() -> this.retention.dispose(rule, id, form.reason()));
		return saved ? Redirects.to(LIST, "retention.disposed", redirect) : page;
	}

	@GetMapping("/holds/new")
	String newHold(Model model) {
		this.user.requireAdministrator();
		model.addAttribute(HOLD, new HoldForm("", ""));
		return "information/hold";
	}

	@PostMapping("/holds/new")
	String place(@ModelAttribute(HOLD) HoldForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		this.user.requireAdministrator();
		FormChecks.of(errors).required("page").required("reason", 5_000);
		boolean saved = this.forms.of(form, errors, model).save(() -> this.holds.place(form.page(), form.reason()));
		return saved ? Redirects.to(LIST, "legalHold.placed", redirect) : "information/hold";
	}

	@GetMapping("/holds/{id}/end")
	String confirmEnd(@PathVariable UUID id, Model model) {
		var hold = this.holds.open(id);
		model.addAttribute("hold", hold);
		model.addAttribute(END, ReasonFields.of(hold.version()));
		return "information/hold-end";
	}

	@PostMapping("/holds/{id}/end")
	String end(@PathVariable UUID id, @ModelAttribute(END) ReasonFields form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		model.addAttribute("hold", this.holds.open(id));
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.holds.end(id, form.reason(), FormValues.version(form.version())));
		return saved ? Redirects.to(LIST, "legalHold.ended", redirect) : "information/hold-end";
	}

	private String removal(String rule, UUID id, Model model) {
		model.addAttribute("record", this.retention.due(rule, id));
		return "information/retention-remove";
	}

	/** A hold as it is typed. */
	record HoldForm(String page, String reason) {

	}

}
