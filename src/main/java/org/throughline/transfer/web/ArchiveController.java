package org.throughline.transfer.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;
import org.throughline.transfer.archive.ArchiveExportService;

/**
 * Exports a whole partnership as one file: for its business manager, or for an
 * administrator.
 */
@Controller
class ArchiveController {

	private final ArchiveExportService archives;

	private final CurrentUser currentUser;

	ArchiveController(ArchiveExportService archives, CurrentUser currentUser) {
		this.archives = archives;
		this.currentUser = currentUser;
	}

	@GetMapping("/manage/{partnership}/archive")
	String showOwn(@Managed PartnershipSummary partnership, Model model) {
		return page(partnership, model, partnership.manageAddress() + "/archive",
				partnership.breadcrumbs(new PageLink("Export all data", null)));
	}

	@PostMapping("/manage/{partnership}/archive")
	void exportOwn(@Managed PartnershipSummary partnership, HttpServletResponse response) throws IOException {
		send(partnership, response);
	}

	@GetMapping("/admin/partnerships/{partnership}/archive")
	String show(@PathVariable("partnership") String slug, Model model) {
		this.currentUser.requireAdministrator();
		return page(this.archives.partnership(slug), model, "/admin/partnerships/" + slug + "/archive",
				List.of(new PageLink("Administration", "/admin"), new PageLink("Partnerships", "/admin/partnerships"),
						new PageLink("Export all data", null)));
	}

	@PostMapping("/admin/partnerships/{partnership}/archive")
	void exportPartnership(@PathVariable("partnership") String slug, HttpServletResponse response) throws IOException {
		this.currentUser.requireAdministrator();
		send(this.archives.partnership(slug), response);
	}

	private String page(PartnershipSummary partnership, Model model, String address, List<PageLink> trail) {
		model.addAttribute("partnership", partnership);
		model.addAttribute("address", address);
		model.addAttribute("trail", trail);
		model.addAttribute("contents", this.archives.contents());
		return "transfer/archive";
	}

	/**
	 * Writes the archive in full before the first byte is sent, so that no reader gets
	 * half of it.
	 */
	private void send(PartnershipSummary partnership, HttpServletResponse response) throws IOException {
		Path file = this.archives.exportPartnership(partnership.slug());
		try {
			response.setContentType("application/zip");
			response.setContentLengthLong(Files.size(file));
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(partnership.slug() + "-archive.zip").build().toString());
			response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
			Files.copy(file, response.getOutputStream());
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

}
