/**
 * Controllers for drafts of editions.
 */
@NullMarked
package org.throughline.publication.web;

import org.jspecify.annotations.NullMarked;
