package org.throughline.action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in recommendations, plans and actions as a file gives them.
 */
@Service
@Transactional(readOnly = true)
public class ActionImportService {

	/**
	 * Takes in a file, whole or not at all; processes and the partnership's business
	 * manager may.
	 * @throws org.throughline.platform.text.ImportRefused with every problem found
	 */
	@Transactional
	public void importActions(ImportedActions file) {
		throw new UnsupportedOperationException();
	}

}
