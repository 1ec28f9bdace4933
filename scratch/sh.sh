for f in "$@"; do echo "##### $f"; npx tsx scratch/shadow.ts $f "" 2>&1 | python3 -c "
import sys
L=sys.stdin.read().split('\n')
by={}
i=0
while i<len(L)-1:
    if L[i][:2] in('+ ','- '):
        q=L[i+1].strip()
        by.setdefault(q,[]).append(L[i])
        i+=2
    else: i+=1
for q,ls in by.items():
    print(q[:230])
    for l in ls[:4]: print('   ',l[:170])
    if len(ls)>4: print('    ...',len(ls))
"; done
