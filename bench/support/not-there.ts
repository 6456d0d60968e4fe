/** Why a page cannot be measured; null when it answers. */
export async function notThere(url: string, headers: Record<string, string>): Promise<string | null> {
  const answer = await fetch(url, { headers, redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.status === 200 ? null : `${new URL(url).pathname} answered ${answer.status}`;
}
