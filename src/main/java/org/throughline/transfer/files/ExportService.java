package org.throughline.transfer.files;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.PartnershipService;
import org.throughline.report.ReportService;

/**
 * Writes reports into files that can be imported.
 */
@Service
@Transactional(readOnly = true)
public class ExportService {

	private final PartnershipService partnerships;

	private final ReportService reports;

	ExportService(PartnershipService partnerships, ReportService reports) {
		this.partnerships = partnerships;
		this.reports = reports;
	}

	/** Returns a report as the text of a file, for business managers. */
	public String reportAsFile(String partnership, String slug) {
		return RecordWriter.write(this.reports.export(this.partnerships.require(partnership), slug));
	}

}
