package org.throughline.assurance.web;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.theme.ThemeService;

/**
 * What the pages of audits, external assurance and risks have in common.
 */
@Component
class AuditPages {

	private final ManagedAssurance managed;

	private final ThemeService themes;

	AuditPages(ManagedAssurance managed, ThemeService themes) {
		this.managed = managed;
		this.themes = themes;
	}

	PartnershipSummary partnership(String slug) {
		return this.managed.partnership(slug);
	}

	/** The way to a page below a list; no list where it is the list's own page. */
	void way(PartnershipSummary partnership, @Nullable String list, @Nullable String slug, String here, Model model) {
		model.addAttribute("partnership", partnership);
		var self = new PageLink(here, null);
		model.addAttribute("trail", (list == null) ? ManagedAssurance.trail(partnership, self) : ManagedAssurance
			.trail(partnership, new PageLink(list, "/manage/" + partnership.slug() + "/" + slug), self));
	}

	/** What every form lets choose from. */
	void choices(PartnershipSummary partnership, Model model) {
		model.addAttribute("reportChoices", this.managed.reports(partnership.id()));
		model.addAttribute("organisationChoices", this.managed.organisations(partnership.id()));
		model.addAttribute("themeChoices", themes());
	}

	private List<Choice> themes() {
		return this.themes.themes().stream().map((theme) -> new Choice(theme.slug(), theme.name())).toList();
	}

	/**
	 * Shows both versions where somebody else saved meanwhile.
	 * @param standing the form filled with what stands now
	 * @param form name of the form
	 */
	static void told(Outcome outcome, Supplier<? extends Record> standing, Record typed, String form, Model model,
			HttpServletResponse response) {
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict.between(standing.get(), typed, form));
		}
	}

	/** Back to a page with a sentence saying what was saved. */
	static String saved(String message, String name, String address, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		flash.addFlashAttribute("flashName", (name.length() > 80) ? name.substring(0, 80) + " …" : name);
		return "redirect:" + address;
	}

}
