package org.throughline.review;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which files bring in reviews: all of a file or nothing.
 */
@Service
@Transactional
public class ReviewImportService {

	/**
	 * Takes in a file's reviews, learning summaries and declared counts.
	 * @throws org.throughline.platform.text.ImportRefused with every problem found;
	 * nothing was saved
	 */
	public void importReviews(ImportedReviews file) {
		throw new UnsupportedOperationException();
	}

}
