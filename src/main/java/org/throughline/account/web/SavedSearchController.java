package org.throughline.account.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.HistoryService;
import org.throughline.account.SavedSearchDetails;
import org.throughline.account.SavedSearchService;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.Undo;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.web.NotFoundException;

/**
 * Pages of the searches and lists that the signed-in person saved.
 */
@Controller
@RequestMapping("/account/searches")
class SavedSearchController {

	private static final String LIST = "/account/searches";

	private static final String FORM = "account/saved-search";

	private final SavedSearchService searches;

	private final HistoryService history;

	private final FormSubmissions forms;

	SavedSearchController(SavedSearchService searches, HistoryService history, FormSubmissions forms) {
		this.searches = searches;
		this.history = history;
		this.forms = forms;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("searches", this.searches.searches());
		return "account/saved-searches";
	}

	@GetMapping("/new")
	String newForm(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String query,
			@RequestParam(defaultValue = "") String path, Model model) {
		model.addAttribute("savedSearchForm", new SavedSearchForm("0", name, path(path), query(query)));
		return form(title(path), model);
	}

	@PostMapping("/new")
	String create(SavedSearchForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		String query = query(form.query());
		String path = path(form.path());
		boolean saved = this.forms.of(form, errors, model).save(() -> this.searches.add(form.name(), path, query));
		if (!saved) {
			return form(title(path), model);
		}
		String next = path.equals(SavedSearchDetails.SEARCH) ? LIST : path + "?" + query;
		return Redirects.to(next, "savedSearch.saved", form.name(), redirect);
	}

	@GetMapping("/{id}")
	String editForm(@PathVariable UUID id, Model model) {
		var search = this.searches.search(id);
		model.addAttribute("savedSearchForm", SavedSearchForm.of(search));
		model.addAttribute("search", search);
		return form(search.name(), model);
	}

	@PostMapping("/{id}")
	String rename(@PathVariable UUID id, SavedSearchForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var search = this.searches.search(id);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(id)
			.save(() -> this.searches.rename(id, FormValues.version(form.version()), form.name()),
					() -> SavedSearchForm.of(this.searches.search(id)));
		model.addAttribute("search", search);
		return saved ? Redirects.to(LIST, "savedSearch.saved", form.name(), redirect) : form(search.name(), model);
	}

	@GetMapping("/{id}/history")
	String history(@PathVariable UUID id, @RequestParam(defaultValue = "1") String page, Model model) {
		var search = this.searches.search(id);
		var changes = this.history.changesOf(id, Paging.request(page));
		model.addAttribute("recordName", search.name());
		model.addAttribute("days", changes.days());
		model.addAttribute("pagination", Paging.of(changes.changes(), LIST + "/" + id + "/history"));
		model.addAttribute("breadcrumbTrail", breadcrumbs("Change history"));
		return "account/record-history";
	}

	@GetMapping("/{id}/remove")
	String confirmRemoval(@PathVariable UUID id, Model model) {
		var search = this.searches.search(id);
		model.addAttribute("recordKind", "savedSearch");
		model.addAttribute("found", new RecordPages.Found(id, search.name(), search.version(), "", ""));
		model.addAttribute("address", LIST + "/" + id);
		model.addAttribute("cancel", LIST);
		model.addAttribute("breadcrumbTrail", breadcrumbs("Remove"));
		return "account/record-remove";
	}

	@PostMapping("/{id}/remove")
	ModelAndView remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String version, Model model,
			RedirectAttributes redirect) {
		var search = this.searches.search(id);
		try {
			this.searches.remove(id, FormValues.version(version));
			new Undo(LIST + "/new", Map.of("name", List.of(search.name()), "path", List.of(search.path()), "query",
					List.of(search.query())))
				.offer(redirect);
			return new ModelAndView(Redirects.to(LIST, "record.removed", search.name(), redirect));
		}
		catch (OptimisticLockingFailureException ex) {
			model.addAttribute("changed", true);
			return new ModelAndView(confirmRemoval(id, model), HttpStatus.CONFLICT);
		}
	}

	private static String form(String name, Model model) {
		model.addAttribute("searchName", name);
		model.addAttribute("breadcrumbTrail", breadcrumbs(name));
		return FORM;
	}

	private static List<PageLink> breadcrumbs(String page) {
		return List.of(new PageLink("Saved searches and lists", LIST), new PageLink(page, null));
	}

	private static String title(String path) {
		return path(path).equals(SavedSearchDetails.SEARCH) ? "Save a search" : "Save a list";
	}

	/** Without a path it is a search. */
	private static String path(String text) {
		if (text.isEmpty()) {
			return SavedSearchDetails.SEARCH;
		}
		if (!SavedSearchDetails.isPath(text)) {
			throw new NotFoundException();
		}
		return text;
	}

	/** A query comes from the page of a list. */
	private static String query(String text) {
		if (!SavedSearchDetails.isQuery(text)) {
			throw new NotFoundException();
		}
		return text;
	}

}
