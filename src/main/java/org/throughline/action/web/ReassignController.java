package org.throughline.action.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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

import org.throughline.action.ActionSummary;
import org.throughline.action.ReassignService;
import org.throughline.action.Reassignment;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;

/**
 * Gives an organisation's open actions to its successor: first whose, then which, to whom
 * and the day of the last status change, then a look at what is to come.
 */
@Controller
@RequestMapping("/manage/{partnership}/reassign")
class ReassignController {

	private final ManagedActions managed;

	private final ReassignService owners;

	ReassignController(ManagedActions managed, ReassignService owners) {
		this.managed = managed;
		this.owners = owners;
	}

	@GetMapping
	String newForm(@PathVariable("partnership") String slug, @RequestParam(defaultValue = "") String from,
			Model model) {
		var partnership = this.managed.partnership(slug);
		List<ActionSummary> open = from.isEmpty() ? List.of() : this.owners.openActions(partnership.id(), from);
		model.addAttribute("reassignForm", ReassignForm.of(from, open.stream().map(ActionSummary::reference).toList()));
		return show(slug, from, open, model);
	}

	@PostMapping
	String reassign(@PathVariable("partnership") String slug, @ModelAttribute("reassignForm") ReassignForm form,
			BindingResult result, Model model, RedirectAttributes redirect) {
		var partnership = this.managed.partnership(slug);
		check(form, result);
		if (!result.hasErrors() && form.preview().isEmpty()) {
			try {
				int changed = carryOut(partnership.id(), form);
				redirect.addFlashAttribute("flash", "action.flash.reassigned");
				redirect.addFlashAttribute("flashName", changed);
				return "redirect:/manage/" + slug + "/actions";
			}
			catch (RuleViolation refused) {
				Typed.refuse(refused, result);
			}
		}
		var open = this.owners.openActions(partnership.id(), form.fromSlug());
		if (!result.hasErrors()) {
			form.from().parse().ifPresent((day) -> model.addAttribute("day", day));
			model.addAttribute("coming",
					open.stream().filter((action) -> form.references().contains(action.reference())).toList());
		}
		return show(slug, form.fromSlug(), open, model);
	}

	private int carryOut(UUID partnershipId, ReassignForm form) {
		return this.owners.reassign(partnershipId, new Reassignment(Typed.id(form.id()), form.toSlug(),
				form.from().parse().orElseThrow(), form.reason(), form.references()));
	}

	private static void check(ReassignForm form, BindingResult result) {
		if (form.toSlug().isEmpty() || form.toSlug().equals(form.fromSlug())) {
			result.rejectValue("toSlug", "action.reassign.owner");
		}
		if (form.from().parse().isEmpty()) {
			result.rejectValue("from", form.from().blank() ? "action.reassign.day" : "action.date.notReal");
		}
		if (form.reason().isEmpty()) {
			result.rejectValue("reason", "action.text.missing");
		}
		if (form.references().isEmpty()) {
			result.rejectValue("references", "action.reassign.none");
		}
	}

	private String show(String slug, String from, List<ActionSummary> open, Model model) {
		var partnership = this.managed.open(slug, model, RecommendationController.actions(slug),
				new PageLink("Reassign actions", null));
		List<Choice> choices = new ArrayList<>();
		for (var action : open) {
			choices.add(new Choice(action.reference(), action.inOneLine(), DueDates.line(action)));
		}
		model.addAttribute("more", open.size() == ReassignService.AT_ONCE);
		model.addAttribute("owner", from);
		model.addAttribute("open", choices);
		model.addAttribute("organisationChoices", this.managed.organisations(partnership.id()));
		return "action/reassign";
	}

}
