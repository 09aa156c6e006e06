package org.throughline.paper.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.PrivateLink;
import org.throughline.account.PrivateLinkKind;
import org.throughline.account.PrivateLinkPages;
import org.throughline.paper.ClearanceFile;
import org.throughline.paper.OfficerClearanceService;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/**
 * The page on which an officer clears a text or returns it: signed in, or by a private
 * link. Opening it writes nothing, and nothing is chosen beforehand.
 */
@Controller
class OfficerClearanceController implements PrivateLinkPages {

	private static final String OWN = "/my/clearances";

	private static final String BY_LINK = "clearance";

	private final OfficerClearanceService clearances;

	private final FormSubmissions forms;

	OfficerClearanceController(OfficerClearanceService clearances, FormSubmissions forms) {
		this.clearances = clearances;
		this.forms = forms;
	}

	@Override
	public PrivateLinkKind kind() {
		return PrivateLinkKind.CLEARANCE;
	}

	@Override
	public String firstPage(PrivateLink link) {
		return BY_LINK;
	}

	@GetMapping(OWN)
	String list(Model model) {
		model.addAttribute("clearances", this.clearances.own());
		model.addAttribute("today", this.clearances.today());
		return "paper/my-clearances";
	}

	@GetMapping(OWN + "/{partnership}/{paper:[0-9]+}/{key}")
	String show(@PathVariable String partnership, @PathVariable int paper, @PathVariable String key, Model model) {
		return blank(this.clearances.find(partnership, paper, key), null, model);
	}

	@PostMapping(OWN + "/{partnership}/{paper:[0-9]+}/{key}")
	String answer(@PathVariable String partnership, @PathVariable int paper, @PathVariable String key,
			ClearanceForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var file = this.clearances.find(partnership, paper, key);
		return save(file, form, errors, model) ? Redirects.to(OWN, "clearance.flash." + form.decision(), redirect)
				: show(this.clearances.find(partnership, paper, key), null, model);
	}

	@GetMapping("/answer/{secret}/" + BY_LINK)
	String show(PrivateLink link, @RequestParam(defaultValue = "") String saved, Model model) {
		model.addAttribute("saved", ClearanceForm.DECISIONS.contains(saved) ? saved : null);
		return blank(this.clearances.find(link.require(kind()).subject()), link, model);
	}

	@PostMapping("/answer/{secret}/" + BY_LINK)
	String answer(PrivateLink link, ClearanceForm form, BindingResult errors, Model model) {
		var clearance = link.require(kind()).subject();
		return save(this.clearances.find(clearance), form, errors, model)
				? "redirect:" + link.path() + "/" + BY_LINK + "?saved=" + form.decision()
				: show(this.clearances.find(clearance), link, model);
	}

	private boolean save(ClearanceFile file, ClearanceForm form, BindingResult errors, Model model) {
		form.checkAnswer(errors);
		return this.forms.of(form, errors, model)
			.savePart(
					() -> this.clearances.answer(file, FormValues.version(form.version()), form.seen(),
							form.toAnswer(this.clearances.today())),
					() -> this.clearances.find(file.clearance().id()).clearance().version());
	}

	private String blank(ClearanceFile file, @Nullable PrivateLink link, Model model) {
		model.addAttribute("clearanceForm", ClearanceForm.of(file.clearance()));
		return show(file, link, model);
	}

	private String show(ClearanceFile file, @Nullable PrivateLink link, Model model) {
		model.addAttribute("file", file);
		model.addAttribute("link", link);
		model.addAttribute("today", this.clearances.today());
		model.addAttribute("decisions", ClearanceForm.DECISIONS);
		return "paper/clearance-answer";
	}

}
