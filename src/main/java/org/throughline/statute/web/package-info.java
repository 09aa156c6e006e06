/**
 * The administrator's pages about bank holidays and statutory clocks.
 */
@NullMarked
package org.throughline.statute.web;

import org.jspecify.annotations.NullMarked;
