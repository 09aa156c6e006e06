package org.throughline.account.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

import org.throughline.account.HistoryService;
import org.throughline.account.UndoService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Gives each kind of record its pages with the change history and before removal.
 */
@Component
class RecordPagesMapping {

	RecordPagesMapping(List<RecordPages> kinds, HistoryService history, UndoService undo,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		for (RecordPages kind : kinds) {
			var pages = new Pages(kind, history, undo);
			if (kind.hasHistory()) {
				register(mapping, RequestMethod.GET, "history", pages, "history");
			}
			if (kind.removable()) {
				register(mapping, RequestMethod.GET, "remove", pages, "confirmRemoval");
				register(mapping, RequestMethod.POST, "remove", pages, "remove");
			}
		}
	}

	private static void register(RequestMappingHandlerMapping mapping, RequestMethod verb, String page, Pages pages,
			String name) {
		for (Method method : ReflectionUtils.getDeclaredMethods(Pages.class)) {
			if (method.getName().equals(name)) {
				mapping.registerMapping(RequestMappingInfo.paths(pages.address + "/" + page)
					.methods(verb)
					.options(mapping.getBuilderConfiguration())
					.build(), pages, method);
			}
		}
	}

	/** The pages of one kind. */
	static final class Pages {

		private final RecordPages kind;

		private final HistoryService history;

		private final UndoService undo;

		private final String address;

		Pages(RecordPages kind, HistoryService history, UndoService undo) {
			this.undo = undo;
			this.kind = kind;
			this.history = history;
			this.address = "/manage/{partnership}/" + kind.path();
		}

		String history(@Managed PartnershipSummary partnership, @PathVariable Map<String, String> path,
				@RequestParam(defaultValue = "1") String page, Model model) {
			var found = this.kind.find(partnership.id(), new RecordPath(path));
			String address = address(path);
			var changes = (found.reference() != null)
					? this.history.changesWithin(found.reference(), found.id(), Paging.request(page))
					: this.history.changesOf(found.rows(), Paging.request(page));
			model.addAttribute("recordKind", this.kind.kind());
			model.addAttribute("found", found);
			model.addAttribute("recordName", found.name());
			model.addAttribute("days", changes.days());
			model.addAttribute("manage", partnership.manageAddress());
			model.addAttribute("pagination", Paging.of(changes.changes(), address + "/history"));
			model.addAttribute("breadcrumbTrail", breadcrumbs(partnership, found, address, "Change history"));
			return "account/record-history";
		}

		ModelAndView confirmRemoval(@Managed PartnershipSummary partnership, @PathVariable Map<String, String> path,
				Model model) {
			try {
				this.kind.requireRemovable(partnership.id(), new RecordPath(path));
				return new ModelAndView(removalPage(partnership, path, model));
			}
			catch (RuleViolation violation) {
				model.addAttribute("violation", violation);
				model.addAttribute("kept", true);
				return new ModelAndView(removalPage(partnership, path, model), HttpStatus.CONFLICT);
			}
		}

		private String removalPage(PartnershipSummary partnership, Map<String, String> path, Model model) {
			var found = this.kind.find(partnership.id(), new RecordPath(path));
			String address = address(path);
			model.addAttribute("recordKind", this.kind.kind());
			model.addAttribute("found", found);
			model.addAttribute("address", address);
			model.addAttribute("cancel",
					this.kind.hasPage() ? address : partnership.manageAddress() + "/" + found.list());
			model.addAttribute("breadcrumbTrail", breadcrumbs(partnership, found, address, "Remove"));
			return "account/record-remove";
		}

		ModelAndView remove(@Managed PartnershipSummary partnership, @PathVariable Map<String, String> path,
				@RequestParam(defaultValue = "") String version, Model model, RedirectAttributes redirect) {
			var found = this.kind.find(partnership.id(), new RecordPath(path));
			try {
				this.kind.remove(partnership.id(), new RecordPath(path), FormValues.version(version));
				return removed(partnership, found, redirect);
			}
			catch (RuleViolation violation) {
				model.addAttribute("violation", violation);
				return again(HttpStatus.UNPROCESSABLE_CONTENT, partnership, path, model);
			}
			catch (OptimisticLockingFailureException ex) {
				model.addAttribute("changed", true);
				return again(HttpStatus.CONFLICT, partnership, path, model);
			}
		}

		private ModelAndView removed(PartnershipSummary partnership, RecordPages.Found found,
				RedirectAttributes redirect) {
			this.undo.offer(partnership, found.list(), redirect);
			return new ModelAndView(Redirects.to(partnership.manageAddress() + "/" + found.list(), "record.removed",
					found.name(), redirect));
		}

		private ModelAndView again(HttpStatus status, PartnershipSummary partnership, Map<String, String> path,
				Model model) {
			return new ModelAndView(removalPage(partnership, path, model), status);
		}

		private String address(Map<String, String> path) {
			return UriComponentsBuilder.fromPath(this.address.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
				.encode()
				.buildAndExpand(path)
				.toUriString();
		}

		private List<PageLink> breadcrumbs(PartnershipSummary partnership, RecordPages.Found found, String address,
				String page) {
			return partnership.breadcrumbs(
					new PageLink(found.listName(), partnership.manageAddress() + "/" + found.list()),
					new PageLink(found.name(), this.kind.hasPage() ? address : null), new PageLink(page, null));
		}

	}

}
