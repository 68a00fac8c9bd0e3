// One training step of a network in C: peer hand|blas WIDTH DEPTH SECONDS prints microseconds and the loss after 20 steps.
// 10 inputs, DEPTH layers of weights, tanh at every node, no biases, 128 samples, step .01. Rows are samples.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef BLAS
#include <cblas.h>
extern void openblas_set_num_threads(int);
#endif
enum { SAMPLES = 128, INPUTS = 10, LANES = 4 };
typedef double lanes __attribute__((vector_size(8 * LANES), aligned(8)));

static long seed = 1;
static double next(void) { seed = 16807 * seed % 2147483647L; return seed / 2147483647.0 - .5; }
static double now(void) { struct timespec t; clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t); return t.tv_sec + 1e-9 * t.tv_nsec; }
static int padded(int n) { return (n + LANES - 1) / LANES * LANES; }
static double *room(size_t n) { double *p = aligned_alloc(64, (8 * n + 127) / 64 * 64); memset(p, 0, 8 * n); return p; }

// c[i][j] = sum over p of a[i*ai + p*ap] b[p][j]; all row lengths are multiples of LANES
static void times(const double *a, int ai, int ap, const double *b, int ldb, double *c, int ldc, int m, int n, int k) {
    for (int j = 0; j < n; j += 2 * LANES) {
        int wide = j + 2 * LANES <= n;
        for (int i = 0; i < m; i += 4) {
            int rows = m - i < 4 ? m - i : 4;
            lanes s[4][2];
            memset(s, 0, sizeof s);
            const double *from[4];
            for (int r = 0; r < 4; r++) from[r] = a + (size_t)(i + (r < rows ? r : 0)) * ai;
            if (wide) for (int p = 0; p < k; p++) {
                lanes b0 = *(const lanes *)(b + (size_t)p * ldb + j), b1 = *(const lanes *)(b + (size_t)p * ldb + j + LANES);
                for (int r = 0; r < 4; r++) { double w = from[r][(size_t)p * ap]; s[r][0] += w * b0; s[r][1] += w * b1; }
            } else for (int p = 0; p < k; p++) {
                lanes b0 = *(const lanes *)(b + (size_t)p * ldb + j);
                for (int r = 0; r < 4; r++) s[r][0] += from[r][(size_t)p * ap] * b0;
            }
            for (int r = 0; r < rows; r++) {
                *(lanes *)(c + (size_t)(i + r) * ldc + j) = s[r][0];
                if (wide) *(lanes *)(c + (size_t)(i + r) * ldc + j + LANES) = s[r][1];
            }
        }
    }
}

static int depth, size[66], ld[66], blas;
static double *w[66], *dw[66], *turned, *value[66], *slope[66], wanted[SAMPLES];

static double step(void) {
    for (int l = 0; l < depth; l++) {
#ifdef BLAS
        if (blas) cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, SAMPLES, size[l + 1], size[l], 1, value[l], ld[l], w[l], ld[l + 1], 0, value[l + 1], ld[l + 1]);
        else
#endif
        times(value[l], ld[l], 1, w[l], ld[l + 1], value[l + 1], ld[l + 1], SAMPLES, ld[l + 1], size[l]);
        double *v = value[l + 1];
        for (int i = 0; i < SAMPLES * ld[l + 1]; i++) v[i] = tanh(v[i]);
    }
    double loss = 0;
    for (int b = 0; b < SAMPLES; b++) {
        double rest = value[depth][b * ld[depth]] - wanted[b];
        loss += rest * rest;
        slope[depth][b * ld[depth]] = 2 * rest / SAMPLES;
    }
    for (int l = depth - 1; l >= 0; l--) {
        double *s = slope[l + 1], *v = value[l + 1];
        for (int i = 0; i < SAMPLES * ld[l + 1]; i++) s[i] *= 1 - v[i] * v[i];
#ifdef BLAS
        if (blas) {
            cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, size[l], size[l + 1], SAMPLES, 1, value[l], ld[l], s, ld[l + 1], 0, dw[l], ld[l + 1]);
            if (l) cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasTrans, SAMPLES, size[l], size[l + 1], 1, s, ld[l + 1], w[l], ld[l + 1], 0, slope[l], ld[l]);
        } else
#endif
        {
            times(value[l], 1, ld[l], s, ld[l + 1], dw[l], ld[l + 1], size[l], ld[l + 1], SAMPLES);
            if (l) {
                for (int i = 0; i < size[l]; i++) for (int j = 0; j < size[l + 1]; j++) turned[(size_t)j * ld[l] + i] = w[l][(size_t)i * ld[l + 1] + j];
                times(s, ld[l + 1], 1, turned, ld[l], slope[l], ld[l], SAMPLES, ld[l], size[l + 1]);
            }
        }
    }
    for (int l = 0; l < depth; l++) for (int i = 0; i < size[l] * ld[l + 1]; i++) w[l][i] -= .01 * dw[l][i];
    return loss / SAMPLES;
}

static int rising(const void *a, const void *b) { double d = *(const double *)a - *(const double *)b; return d < 0 ? -1 : d > 0; }

int main(int count, char **words) {
    blas = !strcmp(words[1], "blas");
    int width = atoi(words[2]);
    depth = atoi(words[3]);
    double seconds = atof(words[4]);
#ifdef BLAS
    openblas_set_num_threads(1);
#endif
    for (int l = 0; l <= depth; l++) { size[l] = l == 0 ? INPUTS : l == depth ? 1 : width; ld[l] = padded(size[l]); value[l] = room(SAMPLES * ld[l]); slope[l] = room(SAMPLES * ld[l]); }
    turned = room((size_t)padded(width) * padded(width));
    for (int l = 0; l < depth; l++) {
        w[l] = room((size_t)size[l] * ld[l + 1]); dw[l] = room((size_t)size[l] * ld[l + 1]);
        for (int j = 0; j < size[l + 1]; j++) for (int i = 0; i < size[l]; i++) w[l][(size_t)i * ld[l + 1] + j] = 2 * sqrt(3. / size[l]) * next();
    }
    for (int b = 0; b < SAMPLES; b++) {
        for (int c = 0; c < INPUTS; c++) value[0][b * ld[0] + c] = 2 * next();
        wanted[b] = value[0][b * ld[0]] * value[0][b * ld[0] + 1];
    }
    double loss = 0, times[1000], begin = now();
    for (int i = 0; i < 20; i++) loss = step();
    int made = 0, n = 0;
    for (begin = now(); now() - begin < .1; made++) step();
    int repeats = made / 20 > 0 ? made / 20 : 1;
    for (double end = now() + seconds; n < 1000 && (n < 3 || now() < end); n++) {
        begin = now();
        for (int r = 0; r < repeats; r++) step();
        times[n] = (now() - begin) / repeats;
    }
    qsort(times, n, sizeof *times, rising);
    printf("c_%s,%d,%d,%.3f,%.15g\n", words[1], width, depth, 1e6 * times[n / 4], loss);
}
