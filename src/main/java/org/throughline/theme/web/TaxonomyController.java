package org.throughline.theme.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.EditController;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;
import org.throughline.theme.ThemeService;
import org.throughline.theme.ThemeSummary;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.list.ShortList;

/**
 * Pages on which the themes that all partnerships share are added and edited.
 */
@Controller
@RequestMapping(TaxonomyController.THEMES)
class TaxonomyController extends EditController<PageLink, String, ThemeSummary, ThemeForm> {

	private static final ShortList<ThemeSummary> LIST = ShortList
		.<ThemeSummary>sorted("name", "Theme", ThemeSummary::name)
		.andSorted("broader", "Broader theme", ThemeSummary::broaderName)
		.and("Description", ThemeSummary::description)
		.search((one) -> one.name() + " " + one.description())
		.filter("broader", "Broader theme", ThemeSummary::broaderName);

	static final String THEMES = "/manage/themes";

	private final ThemeService themes;

	private final CurrentUser user;

	TaxonomyController(ThemeService themes, FormSubmissions forms, CurrentUser user) {
		super(forms);
		this.themes = themes;
		this.user = user;
	}

	/**
	 * Returns the start page of the person: a manager's partnerships, or the
	 * administration.
	 */
	@ModelAttribute(PARENT)
	PageLink start() {
		this.user.requireManagerOfAnything();
		return this.user.managesAnything() ? new PageLink("Manage", "/manage")
				: new PageLink("Administration", "/admin");
	}

	@GetMapping
	String list(@ModelAttribute(name = PARENT, binding = false) PageLink start, ListRequest request, Model model) {
		LIST.show("themes", this.themes.themes(), request, model);
		model.addAttribute("trail", List.of(start, new PageLink("Themes", null)));
		return "theme/themes";
	}

	@Override
	protected ThemeSummary find(PageLink start, String slug) {
		return this.themes.theme(slug).orElseThrow(NotFoundException::new);
	}

	@Override
	protected UUID id(PageLink start, ThemeSummary theme) {
		return theme.id();
	}

	@Override
	protected ThemeForm form(PageLink start, ThemeSummary theme) {
		return ThemeForm.of(theme);
	}

	@Override
	protected Map<String, List<Choice>> choices(PageLink start, ThemeSummary theme) {
		return Map.of("broader", this.themes.choices());
	}

	@Override
	protected @Nullable String add(PageLink start, ThemeForm form, FormSubmission submission,
			RedirectAttributes redirect) {
		return submission.save(() -> this.themes.add(form.toChange())) ? Redirects.to(THEMES, "theme.added", redirect)
				: null;
	}

	@Override
	protected void edit(PageLink start, String slug, ThemeForm form) {
		this.themes.edit(slug, form.toChange(), FormValues.version(form.version()));
	}

	@Override
	protected String saved(PageLink start, String slug, ThemeForm form, RedirectAttributes redirect) {
		return Redirects.to(THEMES, "theme.changed", redirect);
	}

	@Override
	protected String page(PageLink start, @Nullable ThemeSummary theme, Model model) {
		model.addAttribute("theme", theme);
		model.addAttribute("broaderThemes",
				this.themes.choices()
					.stream()
					.filter((choice) -> theme == null || !choice.value().equals(theme.slug()))
					.toList());
		model.addAttribute("trail", List.of(start, new PageLink("Themes", THEMES),
				new PageLink((theme != null) ? theme.name() : "Add a theme", null)));
		return "theme/theme";
	}

}
