package org.throughline.partnership.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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

import org.throughline.partnership.PartnershipForm;
import org.throughline.partnership.PartnershipNameDetails;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.platform.web.NotFoundException;

/**
 * Pages of a partnership's names.
 */
@Controller
@RequestMapping("/manage/{partnership}/names")
class PartnershipNameController {

	private final PartnershipService partnerships;

	private final ManagedPartnership managed;

	PartnershipNameController(PartnershipService partnerships, ManagedPartnership managed) {
		this.partnerships = partnerships;
		this.managed = managed;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.managed.require(slug);
	}

	@ModelAttribute("forms")
	PartnershipForm[] forms() {
		return PartnershipForm.values();
	}

	@GetMapping
	String list(@ModelAttribute("partnership") PartnershipSummary partnership, Model model) {
		model.addAttribute("called", this.partnerships.names(partnership.id()));
		model.addAttribute("trail", trail(partnership, null));
		return "partnership/names";
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership, Model model) {
		model.addAttribute("partnershipNameForm", PartnershipNameForm.empty());
		return form(partnership, null, this.partnerships.version(partnership.id()), model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership, @Valid PartnershipNameForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		var change = form.toChange(errors);
		var outcome = Typed.save(errors, () -> {
			if (change != null) {
				this.partnerships.addName(partnership.id(), Typed.version(form.version()), change);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(partnership, "partnership.name.added", flash);
		}
		return again(partnership, null, form, outcome, model, response);
	}

	@GetMapping("/edit")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership, @RequestParam("name") String nameId,
			Model model) {
		var details = name(partnership, Typed.id(nameId));
		model.addAttribute("partnershipNameForm", PartnershipNameForm.of(details));
		return form(partnership, details.id(), this.partnerships.version(partnership.id()), model);
	}

	@PostMapping("/edit")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership, @RequestParam("nameId") String nameId,
			@Valid PartnershipNameForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		var details = name(partnership, Typed.id(nameId));
		var change = form.toChange(errors);
		var outcome = Typed.save(errors, () -> {
			if (change != null) {
				this.partnerships.editName(partnership.id(), Typed.version(form.version()), details.id(), change);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(partnership, "partnership.name.changed", flash);
		}
		if (outcome == Outcome.CONFLICT) {
			model.addAttribute("conflict",
					EditConflict.between(PartnershipNameForm.of(details), form, "partnershipNameForm"));
		}
		return again(partnership, details.id(), form, outcome, model, response);
	}

	@GetMapping("/remove")
	String confirmRemove(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam("name") String nameId, Model model) {
		return removal(partnership, name(partnership, Typed.id(nameId)), model);
	}

	@PostMapping("/remove")
	String remove(@ModelAttribute("partnership") PartnershipSummary partnership, @RequestParam("thing") String nameId,
			@RequestParam("version") String version, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		var details = name(partnership, Typed.id(nameId));
		var refusal = Removal
			.attempt(() -> this.partnerships.removeName(partnership.id(), Typed.version(version), details.id()));
		if (refusal == null) {
			return saved(partnership, "partnership.name.removed", flash);
		}
		model.addAttribute("refusal", refusal);
		response.setStatus(refusal.status());
		return removal(partnership, details, model);
	}

	private String removal(PartnershipSummary partnership, PartnershipNameDetails details, Model model) {
		String list = "/manage/" + partnership.slug() + "/names";
		model.addAttribute("removal",
				new Removal("name: " + details.name(),
						"Only remove a name that was entered by mistake. Documents from its dates will show the "
								+ "nearest other name.",
						list + "/remove", list, details.id(), this.partnerships.version(partnership.id())));
		model.addAttribute("trail", trail(partnership, "Remove name"));
		return "partnership/remove";
	}

	private String again(PartnershipSummary partnership, @Nullable UUID nameId, PartnershipNameForm form,
			Outcome outcome, Model model, HttpServletResponse response) {
		int version = Typed.version(form.version());
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			version = this.partnerships.version(partnership.id());
			model.addAttribute("overtaken", true);
		}
		return form(partnership, nameId, version, model);
	}

	private String form(PartnershipSummary partnership, @Nullable UUID nameId, int version, Model model) {
		model.addAttribute("nameId", nameId);
		model.addAttribute("version", version);
		model.addAttribute("trail", trail(partnership, (nameId != null) ? "Edit name" : "Add a name"));
		return "partnership/name";
	}

	private PartnershipNameDetails name(PartnershipSummary partnership, UUID nameId) {
		return this.partnerships.names(partnership.id())
			.stream()
			.filter((each) -> each.id().equals(nameId))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static List<PageLink> trail(PartnershipSummary partnership, @Nullable String page) {
		return (page == null) ? ManagedPartnership.trail(partnership, new PageLink("Names", null))
				: ManagedPartnership.trail(partnership,
						new PageLink("Names", "/manage/" + partnership.slug() + "/names"), new PageLink(page, null));
	}

	private static String saved(PartnershipSummary partnership, String message, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		return "redirect:/manage/" + partnership.slug() + "/names";
	}

}
