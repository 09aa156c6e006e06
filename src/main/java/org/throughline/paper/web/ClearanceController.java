package org.throughline.paper.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.ClearanceFile;
import org.throughline.paper.ClearancePaper;
import org.throughline.paper.ClearanceService;
import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;

/**
 * The business manager's board of the clearances of a paper.
 */
@Controller
@RequestMapping("/manage/{partnership}/papers/{paper:[0-9]+}/clearances")
class ClearanceController {

	private final ClearanceService clearances;

	private final FormSubmissions forms;

	ClearanceController(ClearanceService clearances, FormSubmissions forms) {
		this.clearances = clearances;
		this.forms = forms;
	}

	@GetMapping
	String board(@Managed ManagedPaper page, Model model) {
		var found = this.clearances.paper(page.partnership().id(), page.paper().number());
		model.addAttribute("found", found);
		model.addAttribute("clearances", this.clearances.clearances(found));
		model.addAttribute("today", this.clearances.today());
		model.addAttribute("deadlines", this.clearances.deadlines(found));
		return "paper/clearances";
	}

	@GetMapping("/new")
	String add(@Managed ManagedPaper page, Model model) {
		model.addAttribute("newClearanceForm", NewClearanceForm.EMPTY);
		return added(page, model);
	}

	@PostMapping("/new")
	String add(@Managed ManagedPaper page, NewClearanceForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		var paper = this.clearances.paper(page.partnership().id(), page.paper().number());
		return this.forms.of(form, errors, model).save(() -> this.clearances.add(paper, form.toClearance()))
				? Redirects.to(board(paper), "clearance.flash.added", form.name(), redirect) : added(page, model);
	}

	private String added(ManagedPaper page, Model model) {
		var paper = this.clearances.paper(page.partnership().id(), page.paper().number());
		model.addAttribute("sections",
				this.clearances.sections(paper)
					.entrySet()
					.stream()
					.map((each) -> new Choice(each.getKey(), each.getValue()))
					.toList());
		model.addAttribute("trail", trail(page));
		return "paper/clearance-new";
	}

	@GetMapping("/{key}")
	String show(@Managed ManagedPaper page, @PathVariable String key, Model model) {
		var file = this.clearances.find(page.partnership().id(), page.paper().number(), key);
		model.addAttribute("actions", ClearanceAction.values());
		add(page, file, model);
		return "paper/clearance";
	}

	@GetMapping("/{key}/{action:request|record|limit|not-needed}")
	String form(@Managed ManagedPaper page, @PathVariable String key, @PathVariable String action, Model model) {
		var file = this.clearances.find(page.partnership().id(), page.paper().number(), key);
		model.addAttribute("clearanceForm", ClearanceForm.of(file.clearance()));
		return form(page, file, ClearanceAction.at(action), model);
	}

	@PostMapping("/{key}/{action:request|record|limit|not-needed}")
	String save(@Managed ManagedPaper page, @PathVariable String key, @PathVariable String action, ClearanceForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var file = this.clearances.find(page.partnership().id(), page.paper().number(), key);
		var chosen = ClearanceAction.at(action);
		form.check(chosen, errors);
		boolean saved = this.forms.of(form, errors, model)
			.savePart(() -> save(file, chosen, form),
					() -> this.clearances.find(page.partnership().id(), page.paper().number(), key)
						.clearance()
						.version());
		return saved
				? Redirects.to(board(file.paper()), "clearance.flash." + chosen, file.clearance().subject().name(),
						redirect)
				: form(page, this.clearances.find(page.partnership().id(), page.paper().number(), key), chosen, model);
	}

	private void save(ClearanceFile file, ClearanceAction action, ClearanceForm form) {
		int seen = FormValues.version(form.version());
		switch (action) {
			case REQUEST -> this.clearances.ask(file, seen, form.toRequest());
			case RECORD ->
				this.clearances.record(file, seen, form.toAnswer(form.on()), FormValues.orNull(form.printed()));
			case LIMIT -> this.clearances.moveLimit(file, seen, form.on(), form.note());
			case NOT_NEEDED -> this.clearances.notNeeded(file, seen, form.note());
		}
	}

	private String form(ManagedPaper page, ClearanceFile file, ClearanceAction action, Model model) {
		add(page, file, model);
		model.addAttribute("action", action);
		model.addAttribute("decisions", ClearanceForm.DECISIONS);
		return "paper/clearance-step";
	}

	private void add(ManagedPaper page, ClearanceFile file, Model model) {
		model.addAttribute("file", file);
		model.addAttribute("today", this.clearances.today());
		model.addAttribute("base", board(file.paper()) + "/" + file.clearance().subject().key());
		model.addAttribute("trail", trail(page));
	}

	private static List<PageLink> trail(ManagedPaper page) {
		var trail = new ArrayList<>(page.breadcrumbs());
		trail.add(new PageLink("Clearances", page.below("clearances")));
		return trail;
	}

	private static String board(ClearancePaper paper) {
		return paper.address() + "/clearances";
	}

}
