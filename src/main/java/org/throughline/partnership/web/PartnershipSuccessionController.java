package org.throughline.partnership.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSuccessionService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;

/**
 * Page of a partnership's predecessors and successors for the administrator.
 */
@Controller
@RequestMapping("/admin/partnerships/{slug}/successors")
class PartnershipSuccessionController {

	private final PartnershipService partnerships;

	private final PartnershipSuccessionService successions;

	private final FormSubmissions forms;

	private final CurrentUser user;

	PartnershipSuccessionController(PartnershipService partnerships, PartnershipSuccessionService successions,
			FormSubmissions forms, CurrentUser user) {
		this.partnerships = partnerships;
		this.successions = successions;
		this.forms = forms;
		this.user = user;
	}

	@GetMapping
	String list(@PathVariable String slug, PartnershipSuccessionForm form, Model model) {
		this.user.requireAdministrator();
		return page(this.partnerships.require(slug), model);
	}

	@PostMapping
	String create(@PathVariable String slug, @Valid PartnershipSuccessionForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		this.user.requireAdministrator();
		var partnership = this.partnerships.require(slug);
		FormChecks.of(errors).requiredDate("day");
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.successions.add(partnership.id(), form.successor(), form.day().parse().orElseThrow(),
					FormValues.orNull(form.note())));
		return saved ? Redirects.to(address(slug), "partnership.succession.added", redirect) : page(partnership, model);
	}

	@PostMapping("/{successor}/remove")
	String remove(@PathVariable String slug, @PathVariable String successor, RedirectAttributes redirect) {
		this.user.requireAdministrator();
		this.successions.remove(this.partnerships.require(slug).id(), successor);
		return Redirects.to(address(slug), "partnership.succession.removed", redirect);
	}

	private String page(PartnershipSummary partnership, Model model) {
		model.addAttribute("partnership", partnership);
		model.addAttribute("related", this.successions.related(partnership.id()));
		model.addAttribute("others",
				this.partnerships.all()
					.stream()
					.filter((other) -> !other.slug().equals(partnership.slug()))
					.map((other) -> new Choice(other.slug(), other.name()))
					.toList());
		model.addAttribute("trail", List.of(new PageLink("Administration", "/admin"),
				new PageLink("Partnerships", "/admin/partnerships"), new PageLink(partnership.name(), null)));
		return "partnership/successors";
	}

	private static String address(String slug) {
		return "/admin/partnerships/" + slug + "/successors";
	}

}
